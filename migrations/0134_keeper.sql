-- Who keeps an innovation going, so that it does not end with one person: two at least, and a hand-over before somebody goes.
CREATE TABLE innovation_keeper (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  office text NOT NULL CHECK (office <> ''),
  person_id text REFERENCES person (id),
  named_by text REFERENCES person (id),
  named_at timestamptz NOT NULL,
  leaves_on date,
  ended_at timestamptz,
  handed_over text,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  CHECK ((ended_at IS NULL) = (handed_over IS NULL))
);
--> statement-breakpoint
CREATE INDEX innovation_keeper_innovation ON innovation_keeper (region_id, innovation_id) WHERE ended_at IS NULL;
--> statement-breakpoint
SELECT audit_table('innovation_keeper');
