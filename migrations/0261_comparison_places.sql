-- An indicator may be compared with several places; the one that was given first is number 1.
ALTER TABLE comparison_value DROP CONSTRAINT comparison_value_region_id_indicator_id_fkey;
--> statement-breakpoint
ALTER TABLE comparison_series DROP CONSTRAINT comparison_series_region_id_indicator_id_pk;
--> statement-breakpoint
ALTER TABLE comparison_value DROP CONSTRAINT comparison_value_region_id_indicator_id_period_pk;
--> statement-breakpoint
ALTER TABLE comparison_series ADD COLUMN place smallint NOT NULL DEFAULT 1 CHECK (place BETWEEN 1 AND 5);
--> statement-breakpoint
ALTER TABLE comparison_value ADD COLUMN place smallint NOT NULL DEFAULT 1;
--> statement-breakpoint
ALTER TABLE comparison_series ADD CONSTRAINT comparison_series_region_id_indicator_id_place_pk PRIMARY KEY (region_id, indicator_id, place);
--> statement-breakpoint
ALTER TABLE comparison_series ADD CONSTRAINT comparison_series_name UNIQUE (region_id, indicator_id, name);
--> statement-breakpoint
ALTER TABLE comparison_value ADD CONSTRAINT comparison_value_region_id_indicator_id_place_period_pk PRIMARY KEY (region_id, indicator_id, place, period);
--> statement-breakpoint
ALTER TABLE comparison_value ADD FOREIGN KEY (region_id, indicator_id, place) REFERENCES comparison_series (region_id, indicator_id, place);
--> statement-breakpoint
SELECT audit_table('comparison_series'), audit_table('comparison_value');
--> statement-breakpoint
-- What lists of before can take back is a value of the first place.
SELECT set_config('labinov.actor', 'system', true), set_config('labinov.origin', 'upgrade', true);
--> statement-breakpoint
UPDATE intake_batch SET traces = (
  SELECT jsonb_agg(CASE WHEN one ->> 'table' = 'comparison_value' THEN jsonb_set(one, '{key,place}', '1') ELSE one END ORDER BY nth)
  FROM jsonb_array_elements(traces) WITH ORDINALITY AS t (one, nth))
WHERE traces @> '[{"table": "comparison_value"}]';
