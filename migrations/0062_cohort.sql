-- A cohort is not a year: it has a theme, people who carry it, a calendar of the stages, room for so many agencies, and an aim. An
-- innovation goes through one cohort and lives for years.
ALTER TABLE cohort
  ADD COLUMN theme text,
  ADD COLUMN champion text,
  ADD COLUMN resource_persons text[] NOT NULL DEFAULT '{}',
  ADD COLUMN coaches text[] NOT NULL DEFAULT '{}',
  ADD COLUMN quota integer CHECK (quota > 0),
  ADD COLUMN target integer CHECK (target > 0),
  ADD COLUMN revision integer NOT NULL DEFAULT 1;
--> statement-breakpoint
CREATE TABLE cohort_stage (
  region_id integer NOT NULL,
  cohort_id uuid NOT NULL,
  stage text NOT NULL,
  opens_on date NOT NULL,
  closes_on date NOT NULL CHECK (closes_on >= opens_on),
  PRIMARY KEY (region_id, cohort_id, stage),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id)
);
--> statement-breakpoint
CREATE TABLE cohort_agency (
  region_id integer NOT NULL,
  cohort_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  is_bound boolean NOT NULL,
  PRIMARY KEY (region_id, cohort_id, agency_id),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX cohort_agency_agency ON cohort_agency (region_id, agency_id);
--> statement-breakpoint
-- What was said about an agency, or about all of them, in a meeting on the cohort.
CREATE TABLE cohort_note (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  cohort_id uuid NOT NULL,
  agency_id uuid,
  text text NOT NULL CHECK (text <> ''),
  author_id text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX cohort_note_cohort ON cohort_note (region_id, cohort_id, created_at);
--> statement-breakpoint
CREATE INDEX innovation_cohort ON innovation (region_id, cohort_id) WHERE cohort_id IS NOT NULL;
--> statement-breakpoint
SELECT audit_table('cohort'), audit_table('cohort_stage'), audit_table('cohort_agency'), audit_table('cohort_note');
--> statement-breakpoint
SELECT append_only('cohort_note');
