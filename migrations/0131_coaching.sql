-- Coaching: who coaches what, what a team asks for, what was said and agreed at a meeting, and who was named in a text.
CREATE TABLE coach_assignment (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  coach_id text NOT NULL REFERENCES person (id),
  innovation_id uuid,
  cohort_id uuid,
  assigned_by text REFERENCES person (id),
  assigned_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  CHECK (num_nonnulls(innovation_id, cohort_id) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX coach_assignment_innovation ON coach_assignment (region_id, innovation_id, coach_id) WHERE ended_at IS NULL AND innovation_id IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX coach_assignment_cohort ON coach_assignment (region_id, cohort_id, coach_id) WHERE ended_at IS NULL AND cohort_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX coach_assignment_coach ON coach_assignment (region_id, coach_id) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE TABLE coaching_request (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  wanted_on date,
  asked_by text REFERENCES person (id),
  asked_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('agreed', 'declined', 'withdrawn')),
  answer text,
  answered_by text REFERENCES person (id),
  answered_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
--> statement-breakpoint
CREATE INDEX coaching_request_innovation ON coaching_request (region_id, innovation_id, asked_at);
--> statement-breakpoint
CREATE INDEX coaching_request_open ON coaching_request (region_id, asked_at) WHERE outcome IS NULL;
--> statement-breakpoint
CREATE TABLE coaching_meeting (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  place text NOT NULL CHECK (place <> ''),
  coach_id text NOT NULL REFERENCES person (id),
  notes text NOT NULL CHECK (notes <> ''),
  recorded_by text REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX coaching_meeting_innovation ON coaching_meeting (region_id, innovation_id, held_on);
--> statement-breakpoint
CREATE INDEX coaching_meeting_coach ON coaching_meeting (region_id, coach_id, held_on);
--> statement-breakpoint
-- A meeting that was written down by mistake stays, and says so; the right one is entered anew.
CREATE TABLE coaching_meeting_end (
  region_id integer NOT NULL,
  meeting_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  ended_by text REFERENCES person (id),
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, meeting_id),
  FOREIGN KEY (region_id, meeting_id) REFERENCES coaching_meeting (region_id, id)
);
--> statement-breakpoint
CREATE TABLE coaching_participant (
  region_id integer NOT NULL,
  meeting_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  record_id uuid NOT NULL,
  PRIMARY KEY (region_id, meeting_id, learner_id),
  FOREIGN KEY (region_id, meeting_id) REFERENCES coaching_meeting (region_id, id),
  FOREIGN KEY (region_id, learner_id) REFERENCES learner (region_id, id),
  FOREIGN KEY (region_id, record_id) REFERENCES learning_record (region_id, id)
);
--> statement-breakpoint
CREATE TABLE coaching_step (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  holder text NOT NULL CHECK (holder <> ''),
  due_on date NOT NULL,
  done_at timestamptz,
  done_by text REFERENCES person (id),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, meeting_id) REFERENCES coaching_meeting (region_id, id)
);
--> statement-breakpoint
CREATE INDEX coaching_step_innovation ON coaching_step (region_id, innovation_id, due_on);
--> statement-breakpoint
CREATE INDEX coaching_step_open ON coaching_step (region_id, due_on) WHERE done_at IS NULL;
--> statement-breakpoint
-- Who was named in a text on an innovation, until they have read it.
CREATE TABLE mention (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  innovation_id uuid NOT NULL,
  place text NOT NULL,
  text text NOT NULL,
  author_id text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX mention_unread ON mention (region_id, person_id, created_at) WHERE read_at IS NULL;
--> statement-breakpoint
-- Whoever has an account is one learner, whatever they learn by.
ALTER TABLE learner ADD COLUMN person_id text REFERENCES person (id);
--> statement-breakpoint
CREATE UNIQUE INDEX learner_person ON learner (region_id, person_id) WHERE person_id IS NOT NULL;
--> statement-breakpoint
-- A record that was taken back gives no hours; it stays, with who took it back and why.
CREATE TABLE learning_record_end (
  region_id integer NOT NULL,
  record_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  ended_by text REFERENCES person (id),
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, record_id),
  FOREIGN KEY (region_id, record_id) REFERENCES learning_record (region_id, id)
);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{coach_assignment,coaching_request,coaching_meeting,coaching_meeting_end,coaching_participant,coaching_step,mention,learning_record_end}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{coaching_meeting,coaching_meeting_end,coaching_participant,learning_record_end}'::text[]) name;
