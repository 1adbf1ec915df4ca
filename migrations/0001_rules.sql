-- What the table definitions cannot say: references, search, counters and the audit trail.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint

-- References. The region leads every key, so a row can never point into another region.
ALTER TABLE district ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE holiday ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE year_target ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE agency ADD FOREIGN KEY (region_id) REFERENCES region (id),
  ADD FOREIGN KEY (region_id, parent_id) REFERENCES agency (region_id, id);
--> statement-breakpoint
ALTER TABLE membership ADD FOREIGN KEY (region_id) REFERENCES region (id),
  ADD FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  ADD CHECK (role NOT IN ('innovator', 'coordinator') OR agency_id IS NOT NULL);
--> statement-breakpoint
ALTER TABLE cohort ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE innovation ADD FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  ADD FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id);
--> statement-breakpoint
ALTER TABLE service_change ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id);
--> statement-breakpoint
ALTER TABLE worksheet_form ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE worksheet ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  ADD FOREIGN KEY (region_id, stage, form_version) REFERENCES worksheet_form (region_id, stage, version);
--> statement-breakpoint
ALTER TABLE worksheet_revision ADD FOREIGN KEY (region_id, innovation_id, stage) REFERENCES worksheet (region_id, innovation_id, stage);
--> statement-breakpoint
ALTER TABLE worksheet_note ADD FOREIGN KEY (region_id, innovation_id, stage) REFERENCES worksheet (region_id, innovation_id, stage);
--> statement-breakpoint
ALTER TABLE gate_move ADD FOREIGN KEY (region_id, innovation_id, stage) REFERENCES worksheet (region_id, innovation_id, stage);
--> statement-breakpoint
ALTER TABLE attachment ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE indicator ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id);
--> statement-breakpoint
ALTER TABLE indicator_target ADD FOREIGN KEY (region_id, indicator_id) REFERENCES indicator (region_id, id);
--> statement-breakpoint
ALTER TABLE comparison_series ADD FOREIGN KEY (region_id, indicator_id) REFERENCES indicator (region_id, id);
--> statement-breakpoint
ALTER TABLE comparison_value ADD FOREIGN KEY (region_id, indicator_id) REFERENCES comparison_series (region_id, indicator_id);
--> statement-breakpoint
ALTER TABLE measurement ADD FOREIGN KEY (region_id, indicator_id) REFERENCES indicator (region_id, id),
  ADD FOREIGN KEY (region_id, supersedes_id) REFERENCES measurement (region_id, id);
--> statement-breakpoint
ALTER TABLE measurement_check ADD FOREIGN KEY (region_id, measurement_id) REFERENCES measurement (region_id, id);
--> statement-breakpoint
-- The first value of a period has nothing to supersede; a second one must say which it corrects.
CREATE UNIQUE INDEX measurement_first ON measurement (region_id, indicator_id, period) WHERE supersedes_id IS NULL;
--> statement-breakpoint
ALTER TABLE survey_form ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE survey_code ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  ADD FOREIGN KEY (region_id, form_version) REFERENCES survey_form (region_id, version);
--> statement-breakpoint
ALTER TABLE visit_batch ADD FOREIGN KEY (region_id, code) REFERENCES survey_code (region_id, code);
--> statement-breakpoint
-- The code is spent before the answer is written, so that all others who hold the same code wait for the outcome.
ALTER TABLE visit_code ADD FOREIGN KEY (region_id, batch_id) REFERENCES visit_batch (region_id, id),
  ADD FOREIGN KEY (region_id, used_by_answer_id) REFERENCES answer (region_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD CHECK ((used_at IS NULL) = (used_by_answer_id IS NULL));
--> statement-breakpoint
ALTER TABLE voice_release ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id);
--> statement-breakpoint
ALTER TABLE improvement ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id);
--> statement-breakpoint
-- An answer to added questions moves their counters by the form that asked them; a number that cannot be read moves none.
-- Answers without any cost nothing.
CREATE FUNCTION tally_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO added_tally (region_id, innovation_id, question, value, slot, answers, total)
    SELECT NEW.region_id, NEW.innovation_id, a.key, CASE WHEN q ->> 'kind' IN ('choice', 'scale') THEN a.value ELSE '' END,
      floor(random() * 16), 1, CASE WHEN q ->> 'kind' IN ('scale', 'number') THEN a.value::float8 ELSE 0 END
    FROM jsonb_each_text(NEW.added) a
    JOIN survey_form f ON f.region_id = NEW.region_id AND f.version = NEW.form_version
    JOIN LATERAL jsonb_array_elements(f.added) q ON q ->> 'key' = a.key
    WHERE q ->> 'kind' <> 'number' OR a.value ~ '^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$'
    ORDER BY a.key
    ON CONFLICT (region_id, innovation_id, question, value, slot) DO UPDATE
      SET answers = added_tally.answers + 1, total = added_tally.total + excluded.total;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_tally_added AFTER INSERT ON answer FOR EACH ROW WHEN (NEW.added IS NOT NULL) EXECUTE FUNCTION tally_added();
--> statement-breakpoint
ALTER TABLE complaint ADD FOREIGN KEY (region_id) REFERENCES region (id),
  ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  ADD FOREIGN KEY (region_id, code) REFERENCES survey_code (region_id, code),
  ADD FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  ADD FOREIGN KEY (region_id, district_code) REFERENCES district (region_id, code);
--> statement-breakpoint
ALTER TABLE complaint_channel ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE complaint ADD FOREIGN KEY (region_id, category_key) REFERENCES complaint_category (region_id, key),
  ADD FOREIGN KEY (region_id, merged_into_id) REFERENCES complaint (region_id, id),
  ADD CHECK ((state = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);
--> statement-breakpoint
ALTER TABLE complaint_step ADD FOREIGN KEY (region_id, complaint_id) REFERENCES complaint (region_id, id),
  ADD FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  ADD FOREIGN KEY (region_id, other_id) REFERENCES complaint (region_id, id);
--> statement-breakpoint
ALTER TABLE complaint_reading ADD FOREIGN KEY (region_id, complaint_id) REFERENCES complaint (region_id, id);
--> statement-breakpoint
ALTER TABLE complaint_rule ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE complaint_category ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE answer_template ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE complaint_notice ADD FOREIGN KEY (region_id, complaint_id) REFERENCES complaint (region_id, id);
--> statement-breakpoint
-- Only what waits is in it, so that the job's look each minute costs the same with ten million sent ones.
CREATE INDEX complaint_notice_waiting ON complaint_notice (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
--> statement-breakpoint
ALTER TABLE abusive_word ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE text_review ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE text_review_step ADD FOREIGN KEY (region_id, review_id) REFERENCES text_review (region_id, id);
--> statement-breakpoint
ALTER TABLE verdict_policy ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint
ALTER TABLE verdict ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  ADD FOREIGN KEY (region_id, policy_version) REFERENCES verdict_policy (region_id, version);
--> statement-breakpoint
ALTER TABLE decision ADD FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id),
  ADD FOREIGN KEY (region_id, verdict_id) REFERENCES verdict (region_id, id);
--> statement-breakpoint
ALTER TABLE intake_batch ADD FOREIGN KEY (region_id) REFERENCES region (id);
--> statement-breakpoint

-- Search: Indonesian word stems, without accents and capitals. For typos the words of a region are counted (tally_keys).
CREATE FUNCTION plain_text(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
--> statement-breakpoint
ALTER TABLE innovation
  ADD COLUMN search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(name)), 'A') ||
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(coalesce(summary, ''))), 'B') ||
    setweight(to_tsvector('pg_catalog.indonesian', plain_text(coalesce(description, '') || ' ' || coalesce(beneficiaries, ''))), 'C')
  ) STORED;
--> statement-breakpoint
-- What a list shows of an innovation, as one text that is read in one piece.
CREATE FUNCTION innovation_card(slug text, name text, summary text, description text, agency_id uuid, verdict text, headline jsonb, is_example boolean)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT json_build_object('slug', slug, 'name', name, 'summary', coalesce(summary, left(description, 240)), 'agencyId', agency_id,
    'verdict', verdict, 'headline', headline, 'isExample', is_example)::text
$$;
--> statement-breakpoint
ALTER TABLE innovation ADD COLUMN card text
  GENERATED ALWAYS AS (innovation_card(slug, name, summary, description, agency_id, verdict, headline, is_example)) STORED;
--> statement-breakpoint
-- One for each verdict, which a search reads in their order and no further than it needs. Without the region, whose rows would
-- all have to be read beside those of a word; of a row of another region it is seen at once.
CREATE INDEX innovation_search_proven ON innovation USING gin (search) WHERE verdict_rank = 0 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_promising ON innovation USING gin (search) WHERE verdict_rank = 1 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_unproven ON innovation USING gin (search) WHERE verdict_rank = 2 AND published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_search_burdening ON innovation USING gin (search) WHERE verdict_rank = 3 AND published_at IS NOT NULL;
--> statement-breakpoint
-- One index per public order of the gallery, so that a page reads only its own rows.
CREATE INDEX innovation_by_verdict ON innovation (region_id, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_by_name ON innovation (region_id, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_by_year ON innovation (region_id, year DESC, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_by_satisfaction ON innovation (region_id, satisfaction_index DESC NULLS LAST, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
-- And one per filter in the default order. A filter with another order walks that order's index or sorts what the filter leaves.
CREATE INDEX innovation_of_agency ON innovation (region_id, agency_id, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_of_affair ON innovation (region_id, affair_code, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_of_stage ON innovation (region_id, stage, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_of_year ON innovation (region_id, year, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_of_digital ON innovation (region_id, digital, verdict_rank, name, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX innovation_board ON innovation (region_id, verdict_rank DESC, name, id);
--> statement-breakpoint

-- Counters of boards and front pages. Statement triggers, so that an import of thousands of rows costs one update each.
CREATE FUNCTION tally_keys(row_ innovation) RETURNS TABLE (kind text, key text) LANGUAGE sql IMMUTABLE AS $$
  SELECT * FROM (VALUES
    ('verdict', row_.verdict),
    ('stage', row_.stage),
    ('agency-year', row_.agency_id::text || ':' || row_.year::text)
  ) AS every (kind, key)
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
--> statement-breakpoint
CREATE INDEX region_tally_word ON region_tally USING gin (region_id, key gin_trgm_ops) WHERE kind = 'word';
--> statement-breakpoint
CREATE FUNCTION tally_innovations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT n.region_id, k.kind, k.key, count(*) FROM new_rows n, LATERAL tally_keys(n) k GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT o.region_id, k.kind, k.key, -count(*) FROM old_rows o, LATERAL tally_keys(o) k GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  ELSE
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT region_id, kind, key, sum(step) FROM (
        SELECT n.region_id, k.kind, k.key, 1 AS step FROM new_rows n, LATERAL tally_keys(n) k
        UNION ALL
        SELECT o.region_id, k.kind, k.key, -1 FROM old_rows o, LATERAL tally_keys(o) k
      ) steps GROUP BY 1, 2, 3 HAVING sum(step) <> 0 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER innovation_tally_insert AFTER INSERT ON innovation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_innovations();
--> statement-breakpoint
CREATE TRIGGER innovation_tally_update AFTER UPDATE ON innovation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_innovations();
--> statement-breakpoint
CREATE TRIGGER innovation_tally_delete AFTER DELETE ON innovation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_innovations();
--> statement-breakpoint

-- What each day of the region's calendar brought and took from each verdict, so that a week is a few rows and no history is read.
CREATE FUNCTION tally_verdict_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO region_tally (region_id, kind, key, count)
    SELECT n.region_id, 'verdict-move', (n.created_at AT TIME ZONE r.time_zone)::date::text || ':' || move.verdict, sum(move.step)
    FROM new_rows n JOIN region r ON r.id = n.region_id, LATERAL (VALUES (n.verdict, 1), (n.previous, -1)) AS move (verdict, step)
    WHERE n.previous <> n.verdict GROUP BY 1, 2, 3 HAVING sum(move.step) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER verdict_tally_insert AFTER INSERT ON verdict REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_verdict_moves();
--> statement-breakpoint

-- The audit trail. A change of an audited table without a named actor is refused: closed by default.
CREATE FUNCTION withhold(row_ jsonb, keys text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN keys = '{}' OR row_ IS NULL THEN row_ ELSE (
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY (keys) AND value <> 'null' THEN '"…"'::jsonb ELSE value END) FROM jsonb_each(row_)
  ) END
$$;
--> statement-breakpoint
CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- What the database makes itself, and the figures of the verdict, whose history and causes stand in their own table.
  unheard text[] := '{search,card,judged_at,headline,satisfaction_index}';
  who text := nullif(current_setting('labinov.actor', true), '');
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - unheard END;
  now_ jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - unheard END;
  subject jsonb := coalesce(now_, was);
  -- Who complained and what they wrote is for the handlers alone: the trail says that it changed, and not to what.
  withheld text[] := CASE
    WHEN TG_TABLE_NAME = 'complaint' THEN '{text,place,contact_name,contact_email,national_text}'::text[]
    WHEN TG_TABLE_NAME = 'complaint_step' THEN '{text}'::text[]
    WHEN TG_TABLE_NAME = 'text_review' THEN '{words}'::text[]
    WHEN TG_TABLE_NAME = 'intake_batch' AND subject ->> 'kind' = 'complaints' THEN '{table,resolutions}'::text[]
    WHEN TG_TABLE_NAME = 'attachment' AND subject ->> 'subject_kind' = 'complaint' THEN '{file_name}'::text[]
    ELSE '{}'::text[]
  END;
BEGIN
  IF who IS NULL THEN
    RAISE EXCEPTION 'a change of % needs an actor (see src/store/change.ts)', TG_TABLE_NAME USING ERRCODE = 'LA001';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF was = now_ THEN RETURN NULL; END IF;
    SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, now_ -> o.key) INTO was, now_
      FROM jsonb_each(was) o WHERE o.value IS DISTINCT FROM now_ -> o.key;
  END IF;
  was := withhold(was, withheld);
  now_ := withhold(now_, withheld);
  INSERT INTO audit (region_id, actor, action, origin, table_name, row_key, before, after) VALUES (
    coalesce((subject ->> 'region_id')::integer, CASE WHEN TG_TABLE_NAME = 'region' THEN (subject ->> 'id')::integer ELSE 0 END),
    who,
    coalesce(nullif(current_setting('labinov.action', true), ''), lower(TG_OP)),
    nullif(current_setting('labinov.origin', true), ''),
    TG_TABLE_NAME,
    (SELECT jsonb_object_agg(key, subject -> key) FROM unnest(TG_ARGV) key),
    was,
    now_
  );
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Each audited table with its key. tests/services/audit.test.ts holds the list of those left out, and why.
DO $$
DECLARE
  audited record;
BEGIN
  FOR audited IN
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY k.place) AS key
    FROM pg_class c
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN (
      'audit', 'person', 'session', 'account', 'verification', 'sign_in_limit', 'answer', 'visit_code', 'voice_tally', 'voice_month', 'voice_release', 'added_tally', 'region_tally',
      'complaint_notice'
    )
    GROUP BY c.relname
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change(%s)',
      audited.name || '_audit', audited.name, (SELECT string_agg(quote_literal(key), ', ') FROM unnest(audited.key) key));
  END LOOP;
END
$$;
--> statement-breakpoint
-- What was written down stays: these tables only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: a correction is a new row', TG_TABLE_NAME USING ERRCODE = 'LA002';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER measurement_append_only BEFORE UPDATE OR DELETE ON measurement FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER survey_form_append_only BEFORE UPDATE OR DELETE ON survey_form FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER answer_append_only BEFORE UPDATE OR DELETE ON answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER verdict_append_only BEFORE UPDATE OR DELETE ON verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER worksheet_revision_append_only BEFORE UPDATE OR DELETE ON worksheet_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER complaint_channel_append_only BEFORE UPDATE OR DELETE ON complaint_channel FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER complaint_reading_append_only BEFORE UPDATE OR DELETE ON complaint_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER text_review_step_append_only BEFORE UPDATE OR DELETE ON text_review_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER gate_move_append_only BEFORE UPDATE OR DELETE ON gate_move FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- Every public change moves the region's version, so that caches in all processes know when to look again.
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('labinov_changed', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER innovation_announce AFTER INSERT OR UPDATE OR DELETE ON innovation FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER agency_announce AFTER INSERT OR UPDATE OR DELETE ON agency FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER region_announce AFTER INSERT OR UPDATE OR DELETE ON region FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
-- What else the public pages show and people change one at a time. Answers and complaints only move counters: pages with those are
-- kept for a minute at most (src/services/memory.ts).
CREATE TRIGGER year_target_announce AFTER INSERT OR UPDATE OR DELETE ON year_target FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER service_change_announce AFTER INSERT OR UPDATE OR DELETE ON service_change FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER indicator_announce AFTER INSERT OR UPDATE OR DELETE ON indicator FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER indicator_target_announce AFTER INSERT OR UPDATE OR DELETE ON indicator_target FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER comparison_series_announce AFTER INSERT OR UPDATE OR DELETE ON comparison_series FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER comparison_value_announce AFTER INSERT OR UPDATE OR DELETE ON comparison_value FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER measurement_announce AFTER INSERT ON measurement FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER survey_code_announce AFTER INSERT OR UPDATE OR DELETE ON survey_code FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER visit_batch_announce AFTER INSERT OR UPDATE OR DELETE ON visit_batch FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER abusive_word_announce AFTER INSERT OR UPDATE OR DELETE ON abusive_word FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER verdict_policy_announce AFTER INSERT ON verdict_policy FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER improvement_announce AFTER INSERT OR UPDATE ON improvement FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER verdict_announce AFTER INSERT ON verdict FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
--> statement-breakpoint
CREATE TRIGGER decision_announce AFTER INSERT ON decision FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
