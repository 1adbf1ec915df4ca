-- Who asked to hear of what changes because of citizens: by a report, whose own address is used and goes with it, or by an address that
-- was left after a survey, apart from the answer. An address ends with the wish.
CREATE TABLE change_follower (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  complaint_id uuid,
  email text CHECK (email <> ''),
  language text NOT NULL CHECK (language IN ('id', 'en')),
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, complaint_id) REFERENCES complaint (region_id, id),
  CHECK (complaint_id IS NULL OR email IS NULL),
  CHECK (ended_at IS NULL OR email IS NULL)
);
--> statement-breakpoint
CREATE INDEX change_follower_innovation ON change_follower (region_id, innovation_id) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX change_follower_address ON change_follower (region_id, innovation_id, lower(email)) WHERE ended_at IS NULL AND email IS NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX change_follower_report ON change_follower (region_id, complaint_id) WHERE ended_at IS NULL AND complaint_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX change_follower_email ON change_follower (lower(email)) WHERE email IS NOT NULL;
--> statement-breakpoint
-- An outbox. Without an improvement it is the first letter, which asks the owner of the address.
CREATE TABLE change_letter (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  follower_id uuid NOT NULL,
  improvement_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  failure text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  UNIQUE NULLS NOT DISTINCT (region_id, follower_id, improvement_id),
  FOREIGN KEY (region_id, follower_id) REFERENCES change_follower (region_id, id),
  FOREIGN KEY (region_id, improvement_id) REFERENCES improvement (region_id, id)
);
--> statement-breakpoint
CREATE INDEX change_letter_due ON change_letter (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
--> statement-breakpoint
SELECT audit_table('change_follower', 'email');
