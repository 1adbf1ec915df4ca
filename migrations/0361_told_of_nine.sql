-- Facts that were told before 0301 do not say of how many questions an index is: each innovation that has one is judged once more, so that none of
-- three questions stands among those of nine until the night.
INSERT INTO verdict_due (region_id, innovation_id, cause)
  SELECT region_id, id, 'time' FROM innovation WHERE headline #>> '{facts,voice}' IS NOT NULL ORDER BY id
  ON CONFLICT DO NOTHING;
