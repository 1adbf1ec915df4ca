-- Who stands in for a coach, a leader or a coordinator from day to day. It ends by itself; what a deputy does is on record as done for somebody.
CREATE TABLE deputy (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  deputy_id text NOT NULL REFERENCES person (id),
  from_day date NOT NULL,
  to_day date NOT NULL,
  named_by text REFERENCES person (id),
  named_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (region_id, id),
  CHECK (person_id <> deputy_id),
  CHECK (from_day <= to_day)
);
--> statement-breakpoint
CREATE INDEX deputy_deputy ON deputy (deputy_id) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE INDEX deputy_person ON deputy (person_id);
--> statement-breakpoint
SELECT audit_table('deputy');
