-- What somebody wants to be told of by e-mail, on which day they were told, and the address under which a calendar reads their deadlines.
CREATE TABLE letter_wish (
  person_id text PRIMARY KEY REFERENCES person (id),
  muted text[] NOT NULL DEFAULT '{}',
  saved_at timestamptz NOT NULL
);
--> statement-breakpoint
-- Whoever writes the row sends the letter: exactly one process does, once a day.
CREATE TABLE told_day (
  region_id integer NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  day date NOT NULL,
  about text NOT NULL,
  PRIMARY KEY (region_id, person_id, day, about)
);
--> statement-breakpoint
CREATE INDEX told_day_person ON told_day (person_id);
--> statement-breakpoint
CREATE TABLE calendar_feed (
  person_id text PRIMARY KEY REFERENCES person (id),
  token_hash text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL
);
--> statement-breakpoint
SELECT audit_table('letter_wish'), audit_table('calendar_feed', 'token_hash');
