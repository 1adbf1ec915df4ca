-- Whether the owner of an e-mail address that somebody left with a report wants letters there. The address itself is not kept: a key made of it
-- with the installation's secret is, of which the link in the letter holds the other half.
CREATE TABLE complaint_address (
  region_id integer NOT NULL REFERENCES region (id),
  address_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'confirmed', 'refused')),
  asked_at timestamptz NOT NULL,
  answered_at timestamptz CHECK ((answered_at IS NULL) = (state = 'asked')),
  PRIMARY KEY (region_id, address_key),
  UNIQUE (address_key)
);
--> statement-breakpoint
SELECT audit_table('complaint_address');
