-- A new period of the satisfaction index after an announced improvement: asked for by the team, and in force only when a second person
-- confirmed it who is not of the judged agency. What was decided stays.
CREATE TABLE index_restart (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  improvement_id uuid NOT NULL,
  since date NOT NULL,
  asked_by text NOT NULL REFERENCES person (id),
  asked_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('confirmed', 'declined')),
  reason text,
  decided_by text REFERENCES person (id),
  decided_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, improvement_id) REFERENCES improvement (region_id, id),
  CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by IS DISTINCT FROM asked_by)
);
--> statement-breakpoint
-- One request of an innovation waits at a time.
CREATE UNIQUE INDEX index_restart_waiting ON index_restart (region_id, innovation_id) WHERE outcome IS NULL;
--> statement-breakpoint
SELECT audit_table('index_restart'), announce('index_restart');
