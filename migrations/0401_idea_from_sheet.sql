-- From which sheet an idea comes, and by which of its choices, as they stood there.
ALTER TABLE idea ADD COLUMN sheet_id uuid;
--> statement-breakpoint
ALTER TABLE idea ADD COLUMN picked text;
--> statement-breakpoint
ALTER TABLE idea
  ADD CONSTRAINT idea_sheet_picked CHECK ((sheet_id IS NULL) = (picked IS NULL)),
  ADD FOREIGN KEY (region_id, sheet_id) REFERENCES idea_sheet (region_id, id);
--> statement-breakpoint
SELECT no_blank('idea', 'picked');
--> statement-breakpoint
CREATE INDEX idea_sheet_of ON idea (region_id, sheet_id) WHERE sheet_id IS NOT NULL;
