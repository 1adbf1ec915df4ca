-- What the law on personal data (UU 27/2022) asks of a region with a clock: requests of people about their own data, and breaches. A
-- matter and what was done about it only grow; what they tell of people stays out of the trail.
CREATE TABLE data_matter (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('access', 'correct', 'delete', 'withdraw', 'restrict', 'breach')),
  received_at timestamptz NOT NULL,
  subject text NOT NULL,
  details text NOT NULL,
  cause text NOT NULL DEFAULT '',
  measures text NOT NULL DEFAULT '',
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id)
);
--> statement-breakpoint
CREATE INDEX data_matter_received ON data_matter (region_id, received_at);
--> statement-breakpoint
CREATE TABLE data_matter_step (
  region_id integer NOT NULL,
  matter_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('done', 'refused', 'person-told', 'authority-told', 'public-told')),
  note text NOT NULL,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, matter_id, kind),
  FOREIGN KEY (region_id, matter_id) REFERENCES data_matter (region_id, id)
);
--> statement-breakpoint
-- How long each class of record is kept, as the region's retention schedule says; without a row a class is kept for ever.
CREATE TABLE retention_rule (
  region_id integer NOT NULL,
  record_class text NOT NULL,
  months integer CHECK (months > 0),
  source text NOT NULL,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, record_class, created_at)
);
--> statement-breakpoint
SELECT audit_table('data_matter', 'subject', 'details', 'cause', 'measures'), audit_table('data_matter_step', 'note'),
  audit_table('retention_rule');
--> statement-breakpoint
SELECT append_only('data_matter'), append_only('data_matter_step'), append_only('retention_rule');
