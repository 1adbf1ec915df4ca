-- The word of the region's leader on an idea and on a plan: who, in which office, on which day, and what was said. What was decided
-- on paper is recorded with the letter, and by whom.
CREATE TABLE stage_approval (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  stage text NOT NULL,
  revision integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('approved', 'declined')),
  leader_name text NOT NULL CHECK (leader_name <> ''),
  leader_office text NOT NULL CHECK (leader_office <> ''),
  decided_on date NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  document text,
  recorded_by text REFERENCES person (id),
  recorded_role text,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX stage_approval_innovation ON stage_approval (region_id, innovation_id, recorded_at);
--> statement-breakpoint
SELECT audit_table('stage_approval');
--> statement-breakpoint
SELECT append_only('stage_approval');
--> statement-breakpoint
SELECT announce('stage_approval');
