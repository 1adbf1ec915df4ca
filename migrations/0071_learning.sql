-- Learning: courses with their sessions, seats and waiting list; who was there; what they may show for it; and all that somebody did to learn.
CREATE TABLE learner (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  agency_id uuid,
  civil_servant_number text CHECK (civil_servant_number ~ '^[0-9]{18}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX learner_number ON learner (region_id, civil_servant_number) WHERE civil_servant_number IS NOT NULL;
--> statement-breakpoint
CREATE TABLE course (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  form text NOT NULL,
  organiser text NOT NULL,
  place text NOT NULL,
  description text,
  quota integer NOT NULL CHECK (quota > 0),
  minimum_percent smallint NOT NULL CHECK (minimum_percent BETWEEN 0 AND 100),
  subjects jsonb NOT NULL DEFAULT '[]',
  signatory_name text,
  signatory_position text,
  is_example boolean NOT NULL DEFAULT false,
  ended_at timestamptz,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, code)
);
--> statement-breakpoint
CREATE TABLE course_session (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  course_id uuid NOT NULL,
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL CHECK (closes_at > opens_at),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, course_id) REFERENCES course (region_id, id)
);
--> statement-breakpoint
CREATE INDEX course_session_time ON course_session (region_id, closes_at);
--> statement-breakpoint
CREATE TABLE registration (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  course_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  state text NOT NULL CHECK (state IN ('registered', 'waiting', 'withdrawn')),
  place integer NOT NULL,
  registered_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, code),
  UNIQUE (region_id, course_id, place),
  FOREIGN KEY (region_id, course_id) REFERENCES course (region_id, id),
  FOREIGN KEY (region_id, learner_id) REFERENCES learner (region_id, id)
);
--> statement-breakpoint
CREATE TABLE attendance (
  region_id integer NOT NULL,
  session_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('code', 'desk')),
  reason text,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, session_id, registration_id),
  FOREIGN KEY (region_id, session_id) REFERENCES course_session (region_id, id),
  FOREIGN KEY (region_id, registration_id) REFERENCES registration (region_id, id)
);
--> statement-breakpoint
CREATE INDEX attendance_registration ON attendance (region_id, registration_id);
--> statement-breakpoint
CREATE TABLE certificate (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  registration_id uuid NOT NULL,
  code text NOT NULL,
  number text NOT NULL,
  serial integer NOT NULL,
  year smallint NOT NULL,
  issued_on date NOT NULL,
  content jsonb NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, code),
  UNIQUE (region_id, year, serial),
  FOREIGN KEY (region_id, registration_id) REFERENCES registration (region_id, id)
);
--> statement-breakpoint
CREATE INDEX certificate_registration ON certificate (region_id, registration_id);
--> statement-breakpoint
CREATE UNIQUE INDEX certificate_valid ON certificate (region_id, registration_id) WHERE withdrawn_at IS NULL;
--> statement-breakpoint
-- What somebody did to learn. Hours are never kept here: they follow from kind, units and minutes by the table of the last day.
CREATE TABLE learning_record (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  learner_id uuid NOT NULL,
  subject text NOT NULL,
  form text NOT NULL,
  name text NOT NULL,
  organiser text NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  units integer NOT NULL,
  minutes integer NOT NULL,
  is_abroad boolean NOT NULL DEFAULT false,
  certificate_id uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, learner_id) REFERENCES learner (region_id, id),
  FOREIGN KEY (region_id, certificate_id) REFERENCES certificate (region_id, id)
);
--> statement-breakpoint
CREATE INDEX learning_record_day ON learning_record (region_id, ends_on);
--> statement-breakpoint
CREATE INDEX learning_record_learner ON learning_record (region_id, learner_id);
--> statement-breakpoint
-- The number of a civil servant holds a birthday: the trail tells that it changed, and not to what.
SELECT audit_table('learner', 'civil_servant_number');
--> statement-breakpoint
-- A registration is opened by its code, so that the trail does not hand it to whoever reads it.
SELECT audit_table('registration', 'code');
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{course,course_session,attendance,certificate,learning_record}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{attendance,learning_record}'::text[]) name;
--> statement-breakpoint
SELECT announce(name::regclass) FROM unnest('{course,course_session}'::text[]) name;
