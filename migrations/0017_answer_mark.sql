-- How an answer came, for the signs that some were made and not given. `network_key` is the sender's network, salted anew each day; `page_key`
-- the signed page that was filled in, '-' where none came along; `batch` the signed-in source that brought it in, such as an interviewer's
-- file; `claim` what became of the moment that the sender claimed; `mark` why it does not move the index. What came before knows none of it.
ALTER TABLE answer
  ADD COLUMN network_key text,
  ADD COLUMN page_key text,
  ADD COLUMN batch text,
  ADD COLUMN claim text CHECK (claim IN ('kept', 'ahead', 'too-old', 'before-page', 'after-end')),
  ADD COLUMN mark text CHECK (mark IN ('network', 'code'));
--> statement-breakpoint
-- Marked answers are counted in rows of their own, so that every figure is there with and without them.
ALTER TABLE voice_tally
  ADD COLUMN is_marked boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT voice_tally_region_id_innovation_id_slot_pk,
  ADD CONSTRAINT voice_tally_pk PRIMARY KEY (region_id, innovation_id, is_marked, slot);
--> statement-breakpoint
ALTER TABLE voice_month
  ADD COLUMN is_marked boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT voice_month_region_id_innovation_id_month_code_slot_pk,
  ADD CONSTRAINT voice_month_pk PRIMARY KEY (region_id, innovation_id, month, code, is_marked, slot);
--> statement-breakpoint
DROP TRIGGER answer_tally_added ON answer;
--> statement-breakpoint
CREATE TRIGGER answer_tally_added AFTER INSERT ON answer FOR EACH ROW WHEN (NEW.added IS NOT NULL AND NEW.mark IS NULL)
  EXECUTE FUNCTION tally_added();
