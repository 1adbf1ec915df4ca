-- What people write is never only spaces. One place for the rule: a table asks for it by column, and whatever was kept before stays.
CREATE FUNCTION no_blank(table_ regclass, VARIADIC columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  column_ text;
BEGIN
  FOREACH column_ IN ARRAY columns LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I CHECK (%I ~ ''\S'') NOT VALID',
      table_, left((SELECT relname FROM pg_class WHERE oid = table_) || '_' || column_, 55) || '_no_blank', column_);
  END LOOP;
END
$$;
--> statement-breakpoint
-- Each column that was said to be never empty.
SELECT no_blank(c.conrelid::regclass, a.attname::text)
FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'c' AND array_length(c.conkey, 1) = 1 AND c.coninhcount = 0 AND c.connamespace = 'public'::regnamespace
  AND pg_get_constraintdef(c.oid) ~ '^CHECK \(\(\w+ <> ''''::text\)\)';
--> statement-breakpoint
SELECT no_blank('idea_sheet', 'question');
