-- Files with answers from an interviewer's device that somebody at the desk took in, and what became of them. The answers themselves
-- count once by their own identifiers, so the same file may come again: then it brings nothing new, and that stands here too.
CREATE TABLE interview_file (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  code text NOT NULL,
  sha256 text NOT NULL,
  answers integer NOT NULL CHECK (answers = taken + known + refused),
  taken integer NOT NULL CHECK (taken >= 0),
  known integer NOT NULL CHECK (known >= 0),
  refused integer NOT NULL CHECK (refused >= 0),
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX interview_file_code ON interview_file (region_id, code, created_at);
--> statement-breakpoint
SELECT audit_table('interview_file'), append_only('interview_file');
