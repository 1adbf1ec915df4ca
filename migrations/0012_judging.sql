-- Innovations that a job could not judge: it goes on with the others, and says here which and why.
CREATE TABLE judging_failure (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  cause text NOT NULL,
  reason text NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
-- To find what moved by the newest answers alone. The table only grows in the order of time, so that this costs an answer nothing.
CREATE INDEX answer_received ON answer USING brin (received_at) WITH (autosummarize = on);
