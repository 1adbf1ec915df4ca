-- Answers that were given on paper or to another tool and brought in as a list. They stay apart from those that came by a code of ours:
-- in tables of their own, so that no figure can mix them. A source is what one list brought of one innovation, with its totals.
CREATE TABLE brought_source (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('paper', 'other-tool')),
  name text NOT NULL CHECK (name <> ''),
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  answers integer NOT NULL CHECK (answers > 0),
  counters jsonb NOT NULL,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX brought_source_innovation ON brought_source (region_id, innovation_id, first_day);
--> statement-breakpoint
-- `answer_key` and `place` say which answer it is, so that none is counted twice however often its list comes.
CREATE TABLE brought_answer (
  region_id integer NOT NULL,
  source_id uuid NOT NULL,
  answer_key text NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  answered_on date NOT NULL,
  elements jsonb NOT NULL,
  respondent jsonb NOT NULL,
  PRIMARY KEY (region_id, answer_key, place),
  FOREIGN KEY (region_id, source_id) REFERENCES brought_source (region_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX brought_answer_source ON brought_answer (region_id, source_id);
--> statement-breakpoint
SELECT audit_table('brought_source'), announce('brought_source');
