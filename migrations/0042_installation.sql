-- What all processes of an installation have in common, such as the fingerprint of the key that signs.
CREATE TABLE installation (
  name text PRIMARY KEY,
  value text NOT NULL
);
--> statement-breakpoint
-- The salt by which a device or a network is known again for a day. It goes with the day, and is in no backup.
CREATE TABLE device_salt (
  day date PRIMARY KEY,
  salt text NOT NULL
);
