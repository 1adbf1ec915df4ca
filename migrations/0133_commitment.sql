-- An agency's statement of commitment: what was promised, as the paper that was made to be signed, and the signed file that came back.
CREATE TABLE commitment (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  signer_name text NOT NULL CHECK (signer_name <> ''),
  signer_office text NOT NULL CHECK (signer_office <> ''),
  place text NOT NULL CHECK (place <> ''),
  dated_on date NOT NULL,
  promises text NOT NULL CHECK (promises <> ''),
  paper_hash text NOT NULL CHECK (paper_hash ~ '^[0-9a-f]{64}$'),
  paper_file uuid NOT NULL,
  made_by text REFERENCES person (id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id),
  FOREIGN KEY (region_id, paper_file) REFERENCES attachment (region_id, id)
);
--> statement-breakpoint
CREATE INDEX commitment_agency ON commitment (region_id, agency_id, made_at);
--> statement-breakpoint
CREATE TABLE commitment_signed (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  file uuid NOT NULL,
  sent_by text REFERENCES person (id),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, id),
  FOREIGN KEY (region_id, commitment_id) REFERENCES commitment (region_id, id),
  FOREIGN KEY (region_id, file) REFERENCES attachment (region_id, id)
);
--> statement-breakpoint
CREATE INDEX commitment_signed_commitment ON commitment_signed (region_id, commitment_id, sent_at);
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{commitment,commitment_signed}'::text[]) name;
--> statement-breakpoint
SELECT append_only(name::regclass) FROM unnest('{commitment,commitment_signed}'::text[]) name;
