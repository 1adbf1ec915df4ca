-- Signing in: failures alone are counted, in windows that end; devices that somebody signed in with are known again; a session
-- ends when nobody uses it, and in any case; a password is set by a link that works once.

DELETE FROM sign_in_limit;
--> statement-breakpoint
ALTER TABLE sign_in_limit RENAME COLUMN last_request TO ends_at;
--> statement-breakpoint
CREATE INDEX sign_in_limit_end ON sign_in_limit (ends_at);
--> statement-breakpoint
ALTER TABLE session
  ADD COLUMN stays boolean NOT NULL DEFAULT false,
  ADD COLUMN begun_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
--> statement-breakpoint
UPDATE session SET begun_at = created_at;
--> statement-breakpoint
CREATE TABLE known_device (
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  device_hash text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, device_hash)
);
--> statement-breakpoint
-- Neither link nor code can be read here: only what they hash to.
CREATE TABLE password_link (
  token_hash text PRIMARY KEY,
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset', 'mail')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
--> statement-breakpoint
CREATE INDEX password_link_person ON password_link (person_id, created_at);
