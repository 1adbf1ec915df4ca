-- What moved without a person is marked where it moves, so that no job looks for it among all counters. One mark an innovation waits; a
-- job takes it, and what moves meanwhile makes a mark of its own. The judgement takes away the mark that was taken; one that stays, because its
-- process ended, is taken again.
CREATE TABLE verdict_due (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  is_taken boolean NOT NULL DEFAULT false,
  cause text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  taken_at timestamptz,
  PRIMARY KEY (region_id, innovation_id, is_taken),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id) ON DELETE CASCADE,
  CHECK (is_taken = (taken_at IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX verdict_due_since ON verdict_due (since);
--> statement-breakpoint
CREATE FUNCTION mark_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO verdict_due (region_id, innovation_id, cause) VALUES (NEW.region_id, NEW.innovation_id, 'answers')
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER voice_tally_mark AFTER INSERT OR UPDATE OF last_answer_at ON voice_tally
  FOR EACH ROW WHEN (NEW.last_answer_at IS NOT NULL) EXECUTE FUNCTION mark_answered();
--> statement-breakpoint
-- The first version is how a region begins, and changes nothing.
CREATE FUNCTION mark_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO verdict_due (region_id, innovation_id, cause)
    SELECT region_id, id, 'policy' FROM innovation WHERE region_id = NEW.region_id AND judged_at IS NOT NULL ORDER BY id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER verdict_policy_mark AFTER INSERT ON verdict_policy
  FOR EACH ROW WHEN (NEW.version > 1) EXECUTE FUNCTION mark_policy();
--> statement-breakpoint
CREATE FUNCTION mark_small_number_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO verdict_due (region_id, innovation_id, cause)
    SELECT region_id, innovation_id, 'time' FROM voice_release
    WHERE region_id = NEW.id AND small_number_limit <> (NEW.settings ->> 'smallNumberLimit')::integer ORDER BY innovation_id
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER region_mark_limit AFTER UPDATE OF settings ON region
  FOR EACH ROW WHEN (OLD.settings ->> 'smallNumberLimit' IS DISTINCT FROM NEW.settings ->> 'smallNumberLimit')
  EXECUTE FUNCTION mark_small_number_limit();
--> statement-breakpoint
-- What moved before marks were made.
INSERT INTO verdict_due (region_id, innovation_id, cause)
  SELECT DISTINCT i.region_id, i.id, 'answers' FROM innovation i
  JOIN voice_tally t ON t.region_id = i.region_id AND t.innovation_id = i.id
  WHERE t.last_answer_at > coalesce(i.judged_at, '-infinity') - interval '10 seconds'
  ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO verdict_due (region_id, innovation_id, cause)
  SELECT i.region_id, i.id, 'policy' FROM innovation i
  JOIN (SELECT region_id, max(created_at) AS changed_at FROM verdict_policy WHERE version > 1 GROUP BY 1) p ON p.region_id = i.region_id
  WHERE i.judged_at < p.changed_at
  ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO verdict_due (region_id, innovation_id, cause)
  SELECT v.region_id, v.innovation_id, 'time' FROM voice_release v
  JOIN region r ON r.id = v.region_id AND (r.settings ->> 'smallNumberLimit')::integer <> v.small_number_limit
  ON CONFLICT DO NOTHING;
