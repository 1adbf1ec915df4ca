-- What a course changed: its test before and after, the survey three months later, its material; and the cohort it belongs to.
ALTER TABLE course ADD COLUMN cohort_id uuid;
--> statement-breakpoint
ALTER TABLE course ADD CONSTRAINT course_cohort FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id);
--> statement-breakpoint
ALTER TABLE course ADD COLUMN follow_up_sent_at timestamptz;
--> statement-breakpoint
CREATE TABLE course_test (
  region_id integer NOT NULL,
  course_id uuid NOT NULL,
  questions jsonb NOT NULL,
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, course_id),
  FOREIGN KEY (region_id, course_id) REFERENCES course (region_id, id)
);
--> statement-breakpoint
CREATE TABLE test_answer (
  region_id integer NOT NULL,
  registration_id uuid NOT NULL,
  moment text NOT NULL CHECK (moment IN ('before', 'after')),
  answers jsonb NOT NULL,
  points integer NOT NULL CHECK (points >= 0),
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, registration_id, moment),
  FOREIGN KEY (region_id, registration_id) REFERENCES registration (region_id, id)
);
--> statement-breakpoint
CREATE TABLE follow_up_answer (
  region_id integer NOT NULL,
  registration_id uuid NOT NULL,
  respondent text NOT NULL CHECK (respondent IN ('participant', 'superior', 'peer', 'subordinate')),
  scores jsonb NOT NULL,
  subject text,
  remark text,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, registration_id, respondent),
  FOREIGN KEY (region_id, registration_id) REFERENCES registration (region_id, id)
);
--> statement-breakpoint
CREATE TABLE course_material (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  course_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  url text,
  attachment_id uuid,
  added_by text REFERENCES person (id),
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, course_id) REFERENCES course (region_id, id),
  FOREIGN KEY (region_id, attachment_id) REFERENCES attachment (region_id, id),
  CHECK (num_nonnulls(url, attachment_id) = 1)
);
--> statement-breakpoint
CREATE INDEX course_material_course ON course_material (region_id, course_id, added_at);
--> statement-breakpoint
CREATE INDEX registration_learner ON registration (region_id, learner_id);
--> statement-breakpoint
CREATE INDEX registration_course ON registration (region_id, course_id);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{course_test,course_material}'::text[]) name;
--> statement-breakpoint
-- What somebody answered is theirs: the trail tells that they did.
SELECT audit_table('test_answer', 'answers', 'points');
--> statement-breakpoint
SELECT audit_table('follow_up_answer', 'scores', 'subject', 'remark');
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{test_answer,follow_up_answer}'::text[]) name;
