-- A value is taken back by a row without one that supersedes it: nothing is changed or deleted, and a later value supersedes that row.
ALTER TABLE measurement ALTER COLUMN value DROP NOT NULL,
  ADD CONSTRAINT measurement_withdrawn CHECK (value IS NOT NULL OR supersedes_id IS NOT NULL);
--> statement-breakpoint
-- The values that count: the newest row of each period, where it is no withdrawal.
CREATE VIEW measurement_in_force AS
  SELECT m.* FROM measurement m
  WHERE m.value IS NOT NULL
    AND NOT EXISTS (SELECT FROM measurement n WHERE n.region_id = m.region_id AND n.supersedes_id = m.id);
