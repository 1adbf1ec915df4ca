-- The plan before the data: what will be judged, the launch with its proof, and every later change with its second person.
CREATE TABLE evidence_plan_draft (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  launch_on date,
  due_on date,
  outcomes jsonb NOT NULL DEFAULT '[]',
  saved_by text,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE TABLE verdict_proposal (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  kind text NOT NULL,
  subject text,
  content jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_by text REFERENCES person (id),
  proposed_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX verdict_proposal_innovation ON verdict_proposal (region_id, innovation_id, proposed_at);
--> statement-breakpoint
CREATE INDEX verdict_proposal_time ON verdict_proposal (region_id, proposed_at);
--> statement-breakpoint
CREATE TABLE verdict_proposal_answer (
  region_id integer NOT NULL,
  proposal_id uuid NOT NULL,
  outcome text NOT NULL,
  note text,
  answered_by text REFERENCES person (id),
  answered_role text,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, proposal_id),
  FOREIGN KEY (region_id, proposal_id) REFERENCES verdict_proposal (region_id, id)
);
--> statement-breakpoint
CREATE TABLE evidence_plan (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  version smallint NOT NULL,
  content jsonb NOT NULL,
  hash text NOT NULL,
  origin text NOT NULL,
  proposal_id uuid,
  planned_by text REFERENCES person (id),
  confirmed_by text REFERENCES person (id),
  confirmed_role text,
  registered_at timestamptz NOT NULL,
  is_dated_back boolean NOT NULL DEFAULT false,
  PRIMARY KEY (region_id, innovation_id, version),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, proposal_id) REFERENCES verdict_proposal (region_id, id)
);
--> statement-breakpoint
CREATE TABLE launch_record (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  version smallint NOT NULL,
  launched_on date NOT NULL,
  proof text,
  proposal_id uuid,
  recorded_by text REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id, version),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, proposal_id) REFERENCES verdict_proposal (region_id, id)
);
--> statement-breakpoint
CREATE TABLE innovation_withdrawal (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  name text NOT NULL,
  agency_name text NOT NULL,
  verdict text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  role text,
  withdrawn_by text REFERENCES person (id),
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX innovation_withdrawal_innovation ON innovation_withdrawal (region_id, innovation_id, withdrawn_at);
--> statement-breakpoint
-- Who did what for an innovation is looked up for one person at a time.
CREATE INDEX audit_of_proof ON audit (region_id, actor) WHERE table_name IN ('indicator', 'comparison_series', 'innovation');
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{
  evidence_plan_draft,evidence_plan,launch_record,verdict_proposal,verdict_proposal_answer,innovation_withdrawal}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{
  evidence_plan,launch_record,verdict_proposal,verdict_proposal_answer,innovation_withdrawal}'::text[]) name;
--> statement-breakpoint
-- A draft is nobody's but the team's.
SELECT announce(name::regclass) FROM unnest('{
  evidence_plan,launch_record,verdict_proposal,verdict_proposal_answer,innovation_withdrawal}'::text[]) name;
