-- Which report goes to whom each month or quarter, and the issue that was made for each of these periods: one, however many processes try.
CREATE TABLE report_schedule (
  region_id integer NOT NULL REFERENCES region (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leader', 'region-year', 'cohort')),
  cohort_id uuid,
  every text NOT NULL CHECK (every IN ('month', 'quarter')),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  -- The period in which it was set up: the first issue is that of the next one.
  since text NOT NULL,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  CHECK ((kind = 'cohort') = (cohort_id IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE report_schedule_issue (
  region_id integer NOT NULL,
  schedule_id uuid NOT NULL,
  period text NOT NULL,
  briefing_id uuid NOT NULL,
  -- People to whom it went by e-mail.
  letters integer NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, schedule_id, period),
  FOREIGN KEY (region_id, schedule_id) REFERENCES report_schedule (region_id, id),
  FOREIGN KEY (region_id, briefing_id) REFERENCES briefing (region_id, id)
);
--> statement-breakpoint
SELECT audit_table('report_schedule'), audit_table('report_schedule_issue'), append_only('report_schedule_issue');
