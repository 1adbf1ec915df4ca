-- A decision becomes work: whom it is given to, who put a second name beside one against the recommendation, the plan by which an
-- order to improve is carried out, and how an innovation goes on in each year. What is stopped no longer counts; its record stays.
ALTER TABLE decision ADD COLUMN owner_id text REFERENCES person (id),
  ADD COLUMN second_id text REFERENCES person (id),
  ADD COLUMN recommended text;
--> statement-breakpoint
CREATE INDEX decision_owner ON decision (region_id, owner_id) WHERE owner_id IS NOT NULL;
--> statement-breakpoint
ALTER TABLE innovation ADD COLUMN stopped_on date;
--> statement-breakpoint
CREATE TABLE improvement_plan (
  region_id integer NOT NULL,
  decision_id uuid NOT NULL,
  measure_by date NOT NULL,
  changed_on date,
  saved_by text REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, decision_id),
  FOREIGN KEY (region_id, decision_id) REFERENCES decision (region_id, id)
);
--> statement-breakpoint
CREATE TABLE improvement_step (
  region_id integer NOT NULL,
  decision_id uuid NOT NULL,
  place smallint NOT NULL CHECK (place > 0),
  what text NOT NULL CHECK (what <> ''),
  due_on date NOT NULL,
  done_on date,
  PRIMARY KEY (region_id, decision_id, place),
  FOREIGN KEY (region_id, decision_id) REFERENCES improvement_plan (region_id, decision_id)
);
--> statement-breakpoint
CREATE TABLE improvement_measure (
  region_id integer NOT NULL,
  decision_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  PRIMARY KEY (region_id, decision_id, indicator_id),
  FOREIGN KEY (region_id, decision_id) REFERENCES improvement_plan (region_id, decision_id),
  FOREIGN KEY (region_id, indicator_id) REFERENCES indicator (region_id, id)
);
--> statement-breakpoint
CREATE TABLE continuation (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  year smallint NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'changed', 'handed-over', 'stopped')),
  note text,
  decision_id uuid,
  set_by text REFERENCES person (id),
  set_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, innovation_id, year),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, decision_id) REFERENCES decision (region_id, id)
);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{
  improvement_plan,improvement_step,improvement_measure,continuation}'::text[]) name;
--> statement-breakpoint
SELECT announce(name::regclass) FROM unnest('{
  improvement_plan,improvement_step,improvement_measure,continuation}'::text[]) name;
--> statement-breakpoint
-- What was stopped counts as none of the region's innovations, and for its agency only in the years before it was stopped.
CREATE OR REPLACE FUNCTION tally_keys(row_ innovation) RETURNS TABLE (kind text, key text) LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM (VALUES
    ('verdict', row_.verdict),
    ('stage', row_.stage)
  ) AS every (kind, key) WHERE row_.stopped_on IS NULL
  UNION ALL
  SELECT 'agency-year', row_.agency_id::text || ':' || row_.year::text
    WHERE row_.stopped_on IS NULL OR extract(year FROM row_.stopped_on) > row_.year
  UNION ALL
  SELECT * FROM (VALUES
    ('published-verdict', row_.verdict),
    ('published-stage', row_.stage),
    ('published-agency', row_.agency_id::text),
    ('published-year', row_.year::text),
    ('published-affair', row_.affair_code),
    ('published-digital', row_.digital::text)
  ) AS published (kind, key) WHERE row_.published_at IS NOT NULL AND key IS NOT NULL
  UNION ALL
  -- The words that a typing error may have meant. What has more than 40 letters is an address or a mistake.
  SELECT DISTINCT 'word', word
    FROM regexp_split_to_table(plain_text(row_.name || ' ' || coalesce(row_.summary, '') || ' ' || coalesce(row_.beneficiaries, '')), '[^[:alpha:]]+') word
    WHERE row_.published_at IS NOT NULL AND length(word) BETWEEN 3 AND 40
$$;
