ALTER INDEX innovation_year RENAME TO innovation_begun;
--> statement-breakpoint
-- An innovation has years: in each one an agency to which it belonged and, where it took part in one, a cohort. Its own year is the first.
CREATE TABLE innovation_year (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  year smallint NOT NULL,
  agency_id uuid NOT NULL,
  cohort_id uuid,
  PRIMARY KEY (region_id, innovation_id, year),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id)
);
--> statement-breakpoint
CREATE INDEX innovation_year_agency ON innovation_year (region_id, year, agency_id);
--> statement-breakpoint
CREATE INDEX innovation_year_cohort ON innovation_year (region_id, cohort_id) WHERE cohort_id IS NOT NULL;
--> statement-breakpoint
INSERT INTO innovation_year (region_id, innovation_id, year, agency_id, cohort_id)
  SELECT region_id, id, year, agency_id, cohort_id FROM innovation;
--> statement-breakpoint
-- The years of which it was said that the innovation goes on.
INSERT INTO innovation_year (region_id, innovation_id, year, agency_id)
  SELECT s.region_id, s.innovation_id, s.year, i.agency_id FROM continuation s
  JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id WHERE s.status <> 'stopped'
  ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- Names that an innovation had before, and when it left the lists: merged into another one, or thrown away before anybody touched it.
ALTER TABLE innovation ADD COLUMN earlier_names text[] NOT NULL DEFAULT '{}',
  ADD COLUMN gone_at timestamptz,
  ADD COLUMN merged_into_id uuid,
  ADD FOREIGN KEY (region_id, merged_into_id) REFERENCES innovation (region_id, id),
  ADD CHECK (merged_into_id IS NULL OR gone_at IS NOT NULL);
--> statement-breakpoint
-- Two records that were one, and what the merge changed, so that it can be taken back.
CREATE TABLE innovation_merge (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  into_id uuid NOT NULL,
  before jsonb NOT NULL,
  merged_by text REFERENCES person (id),
  merged_at timestamptz NOT NULL,
  undone_by text REFERENCES person (id),
  undone_at timestamptz,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  FOREIGN KEY (region_id, into_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE INDEX innovation_merge_into ON innovation_merge (region_id, into_id);
--> statement-breakpoint
-- Whoever makes an innovation gives it its first year; a first year that is corrected is corrected here too.
CREATE FUNCTION keep_first_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.year = OLD.year THEN RETURN NULL; END IF;
    DELETE FROM innovation_year WHERE region_id = OLD.region_id AND innovation_id = OLD.id AND year = OLD.year;
  END IF;
  INSERT INTO innovation_year (region_id, innovation_id, year, agency_id, cohort_id)
    VALUES (NEW.region_id, NEW.id, NEW.year, NEW.agency_id, NEW.cohort_id)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER innovation_first_year AFTER INSERT OR UPDATE OF year ON innovation
  FOR EACH ROW EXECUTE FUNCTION keep_first_year();
--> statement-breakpoint
-- The cohort by which an innovation is worked on is that of its latest year that has one.
CREATE FUNCTION keep_present_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present uuid := (SELECT cohort_id FROM innovation_year
    WHERE region_id = NEW.region_id AND innovation_id = NEW.innovation_id AND cohort_id IS NOT NULL ORDER BY year DESC LIMIT 1);
BEGIN
  UPDATE innovation SET cohort_id = present
    WHERE region_id = NEW.region_id AND id = NEW.innovation_id AND cohort_id IS DISTINCT FROM present AND present IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER innovation_year_cohort AFTER INSERT OR UPDATE OF cohort_id ON innovation_year
  FOR EACH ROW EXECUTE FUNCTION keep_present_cohort();
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{innovation_year,innovation_merge}'::text[]) name;
--> statement-breakpoint
SELECT announce('innovation_year');
--> statement-breakpoint
-- A search finds an innovation by what it was called before, too.
CREATE FUNCTION joined_names(names text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT array_to_string(names, ' ') $$;
--> statement-breakpoint
ALTER TABLE innovation DROP COLUMN search;
--> statement-breakpoint
ALTER TABLE innovation
  ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(name)), 'A') ||
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(coalesce(summary, '') || ' ' || joined_names(earlier_names))), 'B') ||
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(coalesce(description, '') || ' ' || coalesce(beneficiaries, ''))), 'C')
  ) STORED;
--> statement-breakpoint
CREATE INDEX innovation_search_proven ON innovation USING gin (search) WHERE verdict_rank = 0 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_promising ON innovation USING gin (search) WHERE verdict_rank = 1 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_unproven ON innovation USING gin (search) WHERE verdict_rank = 2 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_burdening ON innovation USING gin (search) WHERE verdict_rank = 3 AND published_at IS NOT NULL;
