-- Two problems, or two ideas, of an agency that are one: the one that goes is shown no more, and comes back as a whole when it is undone.
CREATE TABLE diagnosis_merge (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('problem', 'idea')),
  gone_id uuid NOT NULL,
  kept_id uuid NOT NULL CHECK (kept_id <> gone_id),
  -- Ideas that came along with a problem, or people whose votes came along with an idea: what undoing gives back.
  moved text[] NOT NULL DEFAULT '{}',
  merged_by text REFERENCES person (id),
  merged_at timestamptz NOT NULL,
  undone_by text REFERENCES person (id),
  undone_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX diagnosis_merge_gone ON diagnosis_merge (region_id, gone_id) WHERE undone_at IS NULL;
--> statement-breakpoint
CREATE INDEX diagnosis_merge_agency ON diagnosis_merge (region_id, agency_id) WHERE undone_at IS NULL;
--> statement-breakpoint
SELECT audit_table('diagnosis_merge');
