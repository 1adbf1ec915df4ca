-- Diagnose as work: the problems of an agency with their figures, the filter, scores of several people with a reason each, causes,
-- and ideas with where they come from. Totals are never stored: they are computed from what people gave.
CREATE TABLE priority_rule (
  region_id integer NOT NULL,
  valid_from date NOT NULL,
  urgency real NOT NULL CHECK (urgency > 0),
  seriousness real NOT NULL CHECK (seriousness > 0),
  growth real NOT NULL CHECK (growth > 0),
  screening text NOT NULL CHECK (screening IN ('yes-no', 'scored')),
  source text NOT NULL CHECK (source <> ''),
  set_by text REFERENCES person (id),
  set_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, valid_from, set_at)
);
--> statement-breakpoint
CREATE TABLE problem (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  statement text NOT NULL CHECK (statement <> ''),
  figures text,
  source text,
  causes text,
  is_example boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX problem_agency ON problem (region_id, agency_id);
--> statement-breakpoint
-- The latest row of a problem is its filter.
CREATE TABLE problem_screening (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  problem_id uuid NOT NULL,
  variant text NOT NULL CHECK (variant IN ('yes-no', 'scored')),
  actual smallint NOT NULL CHECK (actual BETWEEN 0 AND 5),
  problematic smallint NOT NULL CHECK (problematic BETWEEN 0 AND 5),
  widespread smallint NOT NULL CHECK (widespread BETWEEN 0 AND 5),
  feasible smallint NOT NULL CHECK (feasible BETWEEN 0 AND 5),
  reason text NOT NULL CHECK (reason <> ''),
  screened_by text REFERENCES person (id),
  screened_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, problem_id) REFERENCES problem (region_id, id)
);
--> statement-breakpoint
CREATE INDEX problem_screening_problem ON problem_screening (region_id, problem_id, screened_at);
--> statement-breakpoint
CREATE TABLE problem_score (
  region_id integer NOT NULL,
  problem_id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  urgency smallint NOT NULL CHECK (urgency BETWEEN 1 AND 5),
  seriousness smallint NOT NULL CHECK (seriousness BETWEEN 1 AND 5),
  growth smallint NOT NULL CHECK (growth BETWEEN 1 AND 5),
  reason text NOT NULL CHECK (reason <> ''),
  scored_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, problem_id, person_id),
  FOREIGN KEY (region_id, problem_id) REFERENCES problem (region_id, id)
);
--> statement-breakpoint
CREATE TABLE idea (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  problem_id uuid,
  route text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('new', 'copy', 'development')),
  name text NOT NULL CHECK (name <> ''),
  texts jsonb NOT NULL DEFAULT '{}',
  innovation_id uuid,
  is_example boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  FOREIGN KEY (region_id, problem_id) REFERENCES problem (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX idea_agency ON idea (region_id, agency_id);
--> statement-breakpoint
CREATE INDEX idea_innovation ON idea (region_id, innovation_id) WHERE innovation_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE idea_vote (
  region_id integer NOT NULL,
  idea_id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  voted_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, idea_id, person_id),
  FOREIGN KEY (region_id, idea_id) REFERENCES idea (region_id, id)
);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{priority_rule,problem,problem_screening,problem_score,idea,idea_vote}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{priority_rule,problem_screening}'::text[]) name;
