-- Why innovations are unproven, counted: the reasons stand in the headline, which each judgement writes.
CREATE FUNCTION lack_keys(row_ innovation) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_array_elements_text(coalesce(row_.headline -> 'lacks', '[]'::jsonb))
  WHERE row_.verdict = 'unproven' AND row_.stopped_on IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION tally_lacks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT n.region_id, 'lack', k, count(*) FROM new_rows n, LATERAL lack_keys(n) k GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT o.region_id, 'lack', k, -count(*) FROM old_rows o, LATERAL lack_keys(o) k GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  ELSE
    INSERT INTO region_tally (region_id, kind, key, count)
      SELECT region_id, 'lack', key, sum(step) FROM (
        SELECT n.region_id, k AS key, 1 AS step FROM new_rows n, LATERAL lack_keys(n) k
        UNION ALL
        SELECT o.region_id, k, -1 FROM old_rows o, LATERAL lack_keys(o) k
      ) steps GROUP BY 1, 2, 3 HAVING sum(step) <> 0 ORDER BY 1, 2, 3
      ON CONFLICT (region_id, kind, key) DO UPDATE SET count = region_tally.count + excluded.count;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER innovation_lack_insert AFTER INSERT ON innovation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_lacks();
--> statement-breakpoint
CREATE TRIGGER innovation_lack_update AFTER UPDATE ON innovation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_lacks();
--> statement-breakpoint
CREATE TRIGGER innovation_lack_delete AFTER DELETE ON innovation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION tally_lacks();
