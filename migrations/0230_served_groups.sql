-- How many of those served belong to each group, as a register says: a sample is weighted by it. Recorded by somebody who is not of the judged
-- agency; a correction is a new count, and the newest that covers the period of the index stands.
CREATE TABLE served_groups (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('sex', 'age', 'education', 'occupation')),
  first_month date NOT NULL CHECK (first_month = date_trunc('month', first_month)),
  last_month date NOT NULL CHECK (last_month = date_trunc('month', last_month)),
  groups jsonb NOT NULL CHECK (jsonb_typeof(groups) = 'array'),
  source text NOT NULL CHECK (source <> ''),
  recorded_by text NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  CHECK (first_month <= last_month)
);
--> statement-breakpoint
CREATE INDEX served_groups_innovation ON served_groups (region_id, innovation_id, recorded_at);
--> statement-breakpoint
SELECT audit_table('served_groups'), announce('served_groups'), append_only('served_groups');
