-- What an agency said of its readiness, each time whole and with the questions as they were; and beside it what a second person found.
CREATE TABLE readiness_survey (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  year smallint NOT NULL,
  instrument jsonb NOT NULL,
  scores jsonb NOT NULL,
  evidence jsonb NOT NULL DEFAULT '{}',
  is_example boolean NOT NULL DEFAULT false,
  answered_by text REFERENCES person (id),
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX readiness_survey_agency ON readiness_survey (region_id, agency_id, answered_at);
--> statement-breakpoint
CREATE TABLE readiness_check (
  region_id integer NOT NULL,
  survey_id uuid NOT NULL,
  scores jsonb NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  checked_by text REFERENCES person (id),
  checked_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, survey_id),
  FOREIGN KEY (region_id, survey_id) REFERENCES readiness_survey (region_id, id)
);
--> statement-breakpoint
SELECT audit_table('readiness_survey'), audit_table('readiness_check');
--> statement-breakpoint
SELECT append_only('readiness_survey'), append_only('readiness_check');
