-- Reports of a year, a cohort and a plan beside the leader's page: of whom, of which year, and in which form an issue is.
ALTER TABLE briefing
  ADD COLUMN agency_id uuid,
  ADD COLUMN cohort_id uuid,
  ADD COLUMN year smallint,
  ADD COLUMN format text NOT NULL DEFAULT 'pdf',
  ADD FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  ADD FOREIGN KEY (region_id, cohort_id) REFERENCES cohort (region_id, id),
  ADD CHECK (format IN ('pdf', 'docx'));
--> statement-breakpoint
CREATE INDEX briefing_made ON briefing (region_id, innovation_id, made_at);
