-- A list that came in can be thrown away, read from another sheet, and undone as a whole while nobody has touched its rows: `traces`
-- holds what it wrote and what stood there before, `trail_mark` the last entry of the trail when it was done.
ALTER TABLE intake_batch
  ADD COLUMN traces jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN trail_mark bigint,
  ADD CHECK (state IN ('checked', 'confirmed', 'discarded', 'undone'));
--> statement-breakpoint
-- The file itself, where it has several sheets, until its rows are confirmed or thrown away.
CREATE TABLE intake_file (
  region_id integer NOT NULL,
  batch_id uuid NOT NULL,
  content bytea NOT NULL CHECK (length(content) <= 5242880),
  PRIMARY KEY (region_id, batch_id),
  FOREIGN KEY (region_id, batch_id) REFERENCES intake_batch (region_id, id)
);
--> statement-breakpoint
-- What people and citizens are called and said is for those who take the list in; its rows are in the trail where they are written.
SELECT audit_table('intake_batch', 'without traces', 'without trail_mark',
  'table if kind=complaints', 'resolutions if kind=complaints', 'table if kind=people', 'resolutions if kind=people',
  'table if kind=answers', 'resolutions if kind=answers');
