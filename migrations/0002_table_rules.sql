-- Three functions by which each table says what holds for it. A later migration calls them for its new tables; calling one again
-- replaces what it said before.
--   audit_table(table, columns...)  each change is written into the trail, by whom and in which action
--   announce(table)                 each change tells every process of which region it is
--   append_only(table)              rows are added and never changed
-- Names come by the trigger's arguments, never from TG_TABLE_NAME, which in a table split by region is that of a part.

CREATE OR REPLACE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name_ text := TG_ARGV[0];
  region_column text := TG_ARGV[1];
  left_out text[] := TG_ARGV[3];
  who text := nullif(current_setting('labinov.actor', true), '');
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - left_out END;
  now_ jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - left_out END;
  subject jsonb := coalesce(now_, was);
  withheld text[] := '{}';
  entry text;
BEGIN
  IF who IS NULL THEN
    RAISE EXCEPTION 'a change of % needs an actor (see src/store/change.ts)', name_ USING ERRCODE = 'LA001';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF was = now_ THEN RETURN NULL; END IF;
    SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, now_ -> o.key) INTO was, now_
      FROM jsonb_each(was) o WHERE o.value IS DISTINCT FROM now_ -> o.key;
  END IF;
  FOREACH entry IN ARRAY TG_ARGV[4]::text[] LOOP
    -- "column", or "column if other=value".
    IF entry NOT LIKE '% if %' OR subject ->> substring(entry FROM ' if (.*)=') = substring(entry FROM '=(.*)$') THEN
      withheld := withheld || split_part(entry, ' ', 1);
    END IF;
  END LOOP;
  was := withhold(was, withheld);
  now_ := withhold(now_, withheld);
  INSERT INTO audit (region_id, actor, action, origin, table_name, row_key, before, after) VALUES (
    coalesce((subject ->> region_column)::integer, 0),
    who,
    coalesce(nullif(current_setting('labinov.action', true), ''), lower(TG_OP)),
    nullif(current_setting('labinov.origin', true), ''),
    name_,
    (SELECT jsonb_object_agg(key, subject -> key) FROM unnest(TG_ARGV[2]::text[]) key),
    was,
    now_
  );
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- How a table's region is found: by its own column; of a region it is the identifier; a table of the installation has none.
CREATE FUNCTION region_column_of(table_ regclass) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = table_ AND attname = 'region_id' AND NOT attisdropped) THEN 'region_id'
    WHEN table_ = 'region'::regclass THEN 'id'
    ELSE ''
  END
$$;
--> statement-breakpoint
-- Writes each change of the table into the trail. A column that is named shows there that it changed, and not to what; "column if
-- other=value" does so only in such rows; "without column" leaves it out, as what the database makes itself always is.
CREATE FUNCTION audit_table(table_ regclass, VARIADIC columns text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name_ text := (SELECT relname FROM pg_class WHERE oid = table_);
  key_ text[] := (SELECT array_agg(a.attname::text ORDER BY k.place)
    FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = table_ AND a.attnum = k.attnum
    WHERE i.indrelid = table_ AND i.indisprimary);
  left_out text[] := (SELECT coalesce(array_agg(attname::text ORDER BY attnum), '{}') FROM pg_attribute
    WHERE attrelid = table_ AND attgenerated <> '' AND NOT attisdropped);
  withheld text[] := '{}';
  entry text;
  column_ text;
BEGIN
  IF key_ IS NULL THEN
    RAISE EXCEPTION '% has no primary key, so that its trail could not say which row changed', name_;
  END IF;
  FOREACH entry IN ARRAY columns LOOP
    column_ := substring(entry FROM '^(?:without )?([a-z0-9_]+)(?: if [a-z0-9_]+=[a-z0-9_-]+)?$');
    IF column_ IS NULL OR NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = table_ AND attname = column_ AND attnum > 0) THEN
      RAISE EXCEPTION '% has no column as in "%"', name_, entry;
    END IF;
    IF entry LIKE 'without %' THEN left_out := left_out || column_; ELSE withheld := withheld || entry; END IF;
  END LOOP;
  EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit_change(%L, %L, %L, %L, %L)',
    name_ || '_audit', table_, name_, region_column_of(table_), key_::text, left_out::text, withheld::text);
END
$$;
--> statement-breakpoint
-- What was written down stays: such a table only grows.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: a correction is a new row', TG_ARGV[0] USING ERRCODE = 'LA002';
END
$$;
--> statement-breakpoint
CREATE FUNCTION append_only(table_ regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name_ text := (SELECT relname FROM pg_class WHERE oid = table_);
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
    name_ || '_append_only', table_, name_);
END
$$;
--> statement-breakpoint

-- An announcement names its region, so that one city's writing leaves the caches of all others alone. PostgreSQL sends the same words
-- once a transaction, however many rows and tables they come from; a statement that changed no row says nothing.
DO $$
DECLARE
  former record;
BEGIN
  FOR former IN SELECT tgname, tgrelid::regclass AS table_ FROM pg_trigger WHERE tgfoid = 'announce_change'::regproc LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', former.tgname, former.table_);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('labinov_changed', region_id::text) FROM (SELECT DISTINCT region_id FROM changed) regions;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A region's own row also stands in the list of regions, which belongs to the installation: to region 0, as in the trail.
CREATE FUNCTION announce_region() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('labinov_changed', heard::text) FROM (SELECT id FROM changed UNION SELECT 0 FROM changed) regions (heard);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION announce(table_ regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name_ text := (SELECT relname FROM pg_class WHERE oid = table_);
  function_ text := CASE region_column_of(table_) WHEN 'region_id' THEN 'announce_change' WHEN 'id' THEN 'announce_region' END;
  event_ text;
BEGIN
  IF function_ IS NULL THEN
    RAISE EXCEPTION '% has no region that could be announced', name_;
  END IF;
  FOREACH event_ IN ARRAY '{insert,update,delete}'::text[] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER %s ON %s REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %s()',
      name_ || '_announce_' || event_, event_, table_, CASE event_ WHEN 'delete' THEN 'OLD' ELSE 'NEW' END, function_);
  END LOOP;
END
$$;
--> statement-breakpoint

-- The tables that there are. Who complained and what they wrote is for the handlers alone, and so is what citizens' texts were held for.
SELECT audit_table('complaint', 'text', 'place', 'contact_name', 'contact_email', 'national_text'), audit_table('complaint_step', 'text'),
  audit_table('text_review', 'words'),
  audit_table('intake_batch', 'table if kind=complaints', 'resolutions if kind=complaints'),
  audit_table('attachment', 'file_name if subject_kind=complaint'),
  -- The figures of a verdict and their causes stand in their own table.
  audit_table('innovation', 'without judged_at', 'without headline', 'without satisfaction_index');
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{
  region,district,holiday,year_target,agency,membership,cohort,
  service_change,worksheet,worksheet_form,worksheet_revision,worksheet_note,gate_move,
  indicator,indicator_target,comparison_series,comparison_value,measurement,measurement_check,
  survey_form,survey_code,visit_batch,improvement,abusive_word,text_review_step,
  complaint_reading,complaint_channel,complaint_category,complaint_rule,answer_template,
  verdict,verdict_policy,decision}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{
  audit,measurement,survey_form,answer,verdict,decision,worksheet_revision,complaint_channel,complaint_reading,text_review_step,gate_move}'::text[]) name;
--> statement-breakpoint
-- What the public pages show and people change one at a time. Answers and complaints only move counters: pages with those are kept for
-- a minute at most (src/services/memory.ts).
SELECT announce(name::regclass) FROM unnest('{
  region,agency,year_target,innovation,service_change,indicator,indicator_target,comparison_series,comparison_value,measurement,
  survey_code,visit_batch,abusive_word,improvement,verdict,verdict_policy,decision}'::text[]) name;
