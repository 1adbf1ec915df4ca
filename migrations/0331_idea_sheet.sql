-- A sheet on which ideas are found without a problem: a morphological box, or how to make it worse turned round.
CREATE TABLE idea_sheet (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('morphological', 'reverse-thinking')),
  question text NOT NULL CHECK (btrim(question) <> ''),
  rows jsonb NOT NULL,
  is_example boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX idea_sheet_agency ON idea_sheet (region_id, agency_id);
--> statement-breakpoint
SELECT audit_table('idea_sheet');
