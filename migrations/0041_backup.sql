-- Backups that were made, each with what the proof of it said. They belong to the installation and to no region.
CREATE TABLE backup (
  id uuid PRIMARY KEY,
  begun_at timestamptz NOT NULL,
  ended_at timestamptz,
  file text,
  bytes bigint,
  row_count bigint,
  file_count integer,
  -- When it was put back into a throw-away database and compared with what it was made from.
  proven_at timestamptz,
  problem text
);
--> statement-breakpoint
CREATE INDEX backup_begun ON backup (begun_at);
