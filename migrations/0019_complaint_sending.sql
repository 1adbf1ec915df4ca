-- One report is one complaint, however often its form arrives: three taps on a slow line carry the same sending.
ALTER TABLE "complaint" ADD COLUMN "sending" uuid;
--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_sending" ON "complaint" ("region_id", "sending") WHERE sending IS NOT NULL;
