-- How many working days each side has at a stage, by kind of innovation, from a day on; a newer row takes the place of an older one.
CREATE TABLE gate_limit (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  stage text NOT NULL,
  kind text CHECK (kind IN ('digital', 'not-digital')),
  team_days integer CHECK (team_days > 0),
  coach_days integer CHECK (coach_days > 0),
  valid_from date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id)
);
--> statement-breakpoint
SELECT audit_table('gate_limit'), append_only('gate_limit');
