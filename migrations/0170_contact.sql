-- How the laboratory reaches agencies and their people: telephones for messages, reminders with what they were about, letters that wait.
CREATE TABLE telephone (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid,
  person_id text REFERENCES person (id),
  name text CHECK (name <> ''),
  number text NOT NULL CHECK (number ~ '^[+][0-9]{8,15}$'),
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  CHECK (num_nonnulls(agency_id, person_id) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX telephone_agency ON telephone (region_id, agency_id) WHERE agency_id IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX telephone_person ON telephone (region_id, person_id) WHERE person_id IS NOT NULL;
--> statement-breakpoint
-- An agency is reminded once a day, however often somebody asks for it.
CREATE TABLE reminder (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  day date NOT NULL,
  way text NOT NULL CHECK (way IN ('mail', 'hand')),
  matters jsonb NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  made_by text REFERENCES person (id),
  made_at timestamptz NOT NULL,
  handed_at timestamptz,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, agency_id, day),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX reminder_day ON reminder (region_id, day);
--> statement-breakpoint
-- Letters to colleagues, as they were written; what was sent long ago is thrown away.
CREATE TABLE staff_letter (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  created_at timestamptz NOT NULL,
  next_attempt_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  failure text,
  PRIMARY KEY (region_id, id)
);
--> statement-breakpoint
CREATE INDEX staff_letter_due ON staff_letter (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX staff_letter_person ON staff_letter (person_id);
--> statement-breakpoint
SELECT audit_table('telephone', 'number', 'name'), audit_table('reminder');
