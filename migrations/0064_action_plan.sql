-- The action plan as rows, its risks, and what is reported of each step while it is carried out.
CREATE TABLE plan_step (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  phase text NOT NULL CHECK (phase IN ('preparation', 'implementation', 'monitoring')),
  activity text NOT NULL CHECK (activity <> ''),
  doer text NOT NULL CHECK (doer <> ''),
  output text NOT NULL CHECK (output <> ''),
  method text,
  place text,
  from_month date NOT NULL,
  to_month date NOT NULL CHECK (to_month >= from_month),
  cost bigint NOT NULL DEFAULT 0 CHECK (cost >= 0),
  is_late_addition boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX plan_step_innovation ON plan_step (region_id, innovation_id);
--> statement-breakpoint
CREATE TABLE plan_step_report (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  step_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('going-on', 'done', 'dropped')),
  cost_so_far bigint CHECK (cost_so_far >= 0),
  text text NOT NULL CHECK (text <> ''),
  stall text CHECK (stall IN ('willingness', 'ability')),
  reported_by text REFERENCES person (id),
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, step_id) REFERENCES plan_step (region_id, id)
);
--> statement-breakpoint
CREATE INDEX plan_step_report_step ON plan_step_report (region_id, step_id, reported_at);
--> statement-breakpoint
CREATE TABLE plan_risk (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  risk text NOT NULL CHECK (risk <> ''),
  prevention text NOT NULL CHECK (prevention <> ''),
  holder text NOT NULL CHECK (holder <> ''),
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX plan_risk_innovation ON plan_risk (region_id, innovation_id);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{plan_step,plan_step_report,plan_risk}'::text[]) name;
--> statement-breakpoint
SELECT append_only('plan_step_report');
