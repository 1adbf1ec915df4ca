-- That a judge was reminded of sheets that are not in, once a day.
CREATE TABLE judge_reminder (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  day date NOT NULL,
  sheets integer NOT NULL CHECK (sheets > 0),
  way text NOT NULL CHECK (way IN ('mail', 'hand')),
  made_by text REFERENCES person (id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, panel_id, person_id, day),
  FOREIGN KEY (region_id, panel_id, person_id) REFERENCES panel_judge (region_id, panel_id, person_id)
);
--> statement-breakpoint
SELECT audit_table('judge_reminder');
--> statement-breakpoint
SELECT append_only('judge_reminder');
