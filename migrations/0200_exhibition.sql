-- An exhibition of a cohort: what each innovation shows, how its jury judges, and who came or wrote, each with its source.
CREATE TABLE exhibition (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  cohort_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  place text NOT NULL CHECK (place <> ''),
  opens_on date NOT NULL,
  closes_on date NOT NULL CHECK (closes_on >= opens_on),
  welcome text,
  panel_id uuid,
  opened_at timestamptz,
  is_example boolean NOT NULL DEFAULT false,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, code),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  FOREIGN KEY (region_id, panel_id) REFERENCES panel (region_id, id)
);
--> statement-breakpoint
CREATE INDEX exhibition_cohort ON exhibition (region_id, cohort_id);
--> statement-breakpoint
CREATE TABLE exhibition_stand (
  region_id integer NOT NULL,
  exhibition_id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  state_before text,
  state_after text,
  saved_by text REFERENCES person (id),
  saved_at timestamptz,
  PRIMARY KEY (region_id, exhibition_id, innovation_id),
  FOREIGN KEY (region_id, exhibition_id) REFERENCES exhibition (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX exhibition_stand_innovation ON exhibition_stand (region_id, innovation_id);
--> statement-breakpoint
CREATE TABLE exhibition_milestone (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  exhibition_id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  happened_on date NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  picture uuid,
  picture_shows text,
  added_by text REFERENCES person (id),
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, exhibition_id, innovation_id) REFERENCES exhibition_stand (region_id, exhibition_id, innovation_id),
  FOREIGN KEY (region_id, picture) REFERENCES attachment (region_id, id),
  CHECK ((picture IS NULL) = (picture_shows IS NULL))
);
--> statement-breakpoint
CREATE INDEX exhibition_milestone_stand ON exhibition_milestone (region_id, exhibition_id, innovation_id);
--> statement-breakpoint
-- Visitors of a day, or one report in the media. It is taken back with a reason, and a right one is entered anew.
CREATE TABLE exhibition_count (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  exhibition_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visitors', 'media')),
  title text NOT NULL CHECK (title <> ''),
  counted_on date NOT NULL,
  people integer CHECK (people >= 0),
  source text,
  added_by text REFERENCES person (id),
  added_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdraw_reason text,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, exhibition_id) REFERENCES exhibition (region_id, id),
  CHECK ((kind = 'visitors') = (people IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
);
--> statement-breakpoint
CREATE INDEX exhibition_count_exhibition ON exhibition_count (region_id, exhibition_id, counted_on);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{exhibition,exhibition_stand,exhibition_milestone,exhibition_count}'::text[]) name;
--> statement-breakpoint
SELECT announce(name::regclass) FROM unnest('{exhibition,exhibition_stand,exhibition_milestone,exhibition_count}'::text[]) name;
