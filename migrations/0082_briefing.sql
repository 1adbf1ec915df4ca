-- Reports as they were handed out: each issue is kept, so that what somebody read can be read again.
CREATE TABLE briefing (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  innovation_id uuid,
  title text NOT NULL,
  day date NOT NULL,
  content bytea NOT NULL,
  sha256 text NOT NULL,
  made_by text REFERENCES person (id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX briefing_kind ON briefing (region_id, kind, innovation_id, made_at);
--> statement-breakpoint
SELECT audit_table('briefing', 'without content'), append_only('briefing');
