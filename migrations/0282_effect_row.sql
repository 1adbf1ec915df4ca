-- A row of LAN's sheet of what was before an innovation and what is after it; a row that does not apply is not there.
CREATE TABLE effect_row (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  row_key text NOT NULL,
  unit text NOT NULL CHECK (unit <> ''),
  before_value double precision CHECK (before_value >= 0),
  before_period text,
  before_source text,
  after_value double precision CHECK (after_value >= 0),
  after_period text,
  after_source text,
  narrative text,
  revision integer NOT NULL DEFAULT 1,
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id, row_key),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  CHECK ((before_value IS NULL) = (before_source IS NULL)),
  CHECK ((after_value IS NULL) = (after_source IS NULL)),
  CHECK (num_nonnulls(before_value, after_value) > 0)
);
--> statement-breakpoint
SELECT audit_table('effect_row');
