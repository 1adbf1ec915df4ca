-- Agencies begin, end, are merged and renamed while a year runs. What an agency was like through a past year is kept, so that the
-- figures of that year stand under the name and in the tree of then.
ALTER TABLE agency ADD COLUMN began_on date,
  ADD COLUMN ended_on date,
  ADD COLUMN successor_id uuid,
  ADD FOREIGN KEY (region_id, successor_id) REFERENCES agency (region_id, id);
--> statement-breakpoint
-- One row says how an agency was until the end of `until_year`: the earliest one that is not before a year holds for it.
CREATE TABLE agency_past (
  region_id integer NOT NULL,
  agency_id uuid NOT NULL,
  until_year smallint NOT NULL,
  name text NOT NULL,
  abbreviation text NOT NULL,
  parent_id uuid,
  counts_as_agency boolean NOT NULL,
  PRIMARY KEY (region_id, agency_id, until_year),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
SELECT audit_table('agency_past');
--> statement-breakpoint
SELECT announce('agency_past');
