-- A second factor beside the password, in the shape that the sign-in library asks for. Secret and recovery codes are encrypted with the
-- installation's secret. A code that was used is kept by its hash for minutes, so that nobody uses it again who saw it typed.
CREATE TABLE two_factor (
  id text PRIMARY KEY,
  person_id text NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
--> statement-breakpoint
CREATE TABLE used_code (
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, code_hash)
);
