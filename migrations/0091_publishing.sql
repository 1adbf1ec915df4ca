-- A region opens its public pages when it wants to. Those that are there have them open, and keep them so.
ALTER TABLE region ADD COLUMN opened_at timestamptz DEFAULT now();
--> statement-breakpoint
ALTER TABLE region ALTER COLUMN opened_at DROP DEFAULT;
--> statement-breakpoint
-- The fingerprint of the texts in which somebody looked at what seemed personal data and said that it is none.
ALTER TABLE innovation ADD COLUMN cleared_texts text;
