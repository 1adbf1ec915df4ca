-- How people are told of an innovation: who should know, what is done, what it reached, and short links whose visits are counted.
CREATE TABLE message_plan (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  audience text,
  audience_size integer CHECK (audience_size > 0),
  audience_source text,
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE TABLE message_step (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  channel text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  due_on date NOT NULL,
  doer text NOT NULL CHECK (doer <> ''),
  cost bigint CHECK (cost >= 0),
  done_on date,
  dropped_at timestamptz,
  drop_reason text,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX message_step_innovation ON message_step (region_id, innovation_id, due_on);
--> statement-breakpoint
-- One code for all regions, because it is typed from paper. It leads to the innovation's page, or to the survey of its own code.
CREATE TABLE message_link (
  region_id integer NOT NULL,
  code text NOT NULL UNIQUE,
  innovation_id uuid NOT NULL,
  channel text NOT NULL,
  label text NOT NULL CHECK (label <> ''),
  survey_code text,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (region_id, code),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, survey_code) REFERENCES survey_code (region_id, code)
);
--> statement-breakpoint
CREATE INDEX message_link_innovation ON message_link (region_id, innovation_id, created_at);
--> statement-breakpoint
-- Counters only: nobody is followed, so nothing else of a visit is kept.
CREATE TABLE message_visit (
  region_id integer NOT NULL,
  code text NOT NULL,
  day date NOT NULL,
  scans integer NOT NULL DEFAULT 0,
  opens integer NOT NULL DEFAULT 0,
  repeats integer NOT NULL DEFAULT 0,
  robots integer NOT NULL DEFAULT 0,
  PRIMARY KEY (region_id, code, day),
  FOREIGN KEY (region_id, code) REFERENCES message_link (region_id, code)
);
--> statement-breakpoint
CREATE TABLE reach_record (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  channel text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  place text NOT NULL CHECK (place <> ''),
  held_on date NOT NULL,
  people integer NOT NULL CHECK (people >= 0),
  basis text NOT NULL,
  source text,
  cost bigint CHECK (cost >= 0),
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX reach_record_innovation ON reach_record (region_id, innovation_id, held_on);
--> statement-breakpoint
-- A record is taken back by its team or doubted by a second person; once, and for good: a right one is entered anew.
CREATE TABLE reach_record_end (
  region_id integer NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('withdrawn', 'doubted')),
  note text NOT NULL CHECK (note <> ''),
  ended_by text REFERENCES person (id),
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, record_id),
  FOREIGN KEY (region_id, record_id) REFERENCES reach_record (region_id, id)
);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{message_plan,message_step,message_link,reach_record,reach_record_end}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{reach_record,reach_record_end}'::text[]) name;
--> statement-breakpoint
SELECT announce('message_link');
