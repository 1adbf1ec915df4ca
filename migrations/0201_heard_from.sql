-- From where somebody knew of a service before: optional, so that answers without it stay what they are.
ALTER TABLE answer ADD COLUMN heard_from text;
--> statement-breakpoint
-- Counted by where they heard of it; answers that are marked move nothing here.
CREATE TABLE heard_tally (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  origin text NOT NULL,
  slot smallint NOT NULL,
  answers bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (region_id, innovation_id, origin, slot)
);
--> statement-breakpoint
CREATE FUNCTION tally_heard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO heard_tally (region_id, innovation_id, origin, slot, answers)
    VALUES (NEW.region_id, NEW.innovation_id, NEW.heard_from, floor(random() * 16), 1)
    ON CONFLICT (region_id, innovation_id, origin, slot) DO UPDATE SET answers = heard_tally.answers + 1;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER answer_tally_heard AFTER INSERT ON answer FOR EACH ROW
  WHEN (NEW.heard_from IS NOT NULL AND NEW.mark IS NULL) EXECUTE FUNCTION tally_heard();
