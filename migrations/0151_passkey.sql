-- Passkeys of people: what a device or a security key proves itself by. Only the public half is here.
CREATE TABLE passkey (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  public_key text NOT NULL,
  sign_count bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz
);
--> statement-breakpoint
CREATE INDEX passkey_person ON passkey (person_id);
--> statement-breakpoint
-- How a session began: by a provider of the administration, which may have asked for a second factor itself.
ALTER TABLE session ADD COLUMN by_provider boolean NOT NULL DEFAULT false, ADD COLUMN brought_second boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- A role that somebody holds because a group of the provider gives it, and that ends with the group.
ALTER TABLE membership ADD COLUMN by_group boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE UNIQUE INDEX account_of_provider ON account (provider_id, account_id);
