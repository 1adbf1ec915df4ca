-- Who has a stake in an innovation, how much they can move and care, and how they are taken along.
CREATE TABLE plan_stakeholder (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  influence text NOT NULL CHECK (influence IN ('high', 'low')),
  interest text NOT NULL CHECK (interest IN ('high', 'low')),
  involvement text NOT NULL CHECK (involvement <> ''),
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX plan_stakeholder_innovation ON plan_stakeholder (region_id, innovation_id);
--> statement-breakpoint
SELECT audit_table('plan_stakeholder');
