-- The trail as a chain of hashes for each region: a job seals what was written, so that writers do not wait for each other. A seal commits
-- to who acted, to the row and to what it was before and after, each with a salt of its own: where a person is taken out, the commitment
-- stays, the salt goes, and the chain still holds.
CREATE TABLE audit_waiting (
  region_id integer NOT NULL,
  audit_id bigint NOT NULL,
  PRIMARY KEY (region_id, audit_id)
);
--> statement-breakpoint
CREATE TABLE audit_chain (
  region_id integer PRIMARY KEY,
  place bigint NOT NULL,
  hash bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE audit_seal (
  region_id integer NOT NULL,
  place bigint NOT NULL,
  audit_id bigint NOT NULL,
  salts bytea NOT NULL CHECK (length(salts) = 64),
  kept jsonb,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (region_id, place),
  UNIQUE (region_id, audit_id)
);
--> statement-breakpoint
CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_waiting (region_id, audit_id) SELECT region_id, id FROM written;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_await_seal AFTER INSERT ON audit REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION await_seal();
--> statement-breakpoint
-- Rows that only grow, but for taking a person out of them, which is an action of its own and stands in the trail itself.
CREATE FUNCTION refuse_all_but_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('labinov.action', true) = 'personal-data.remove' THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only: a correction is a new row', TG_ARGV[0] USING ERRCODE = 'LA002';
END
$$;
--> statement-breakpoint
DROP TRIGGER audit_append_only ON audit;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_removal('audit');
--> statement-breakpoint
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_removal('audit_seal');
--> statement-breakpoint
INSERT INTO audit_waiting (region_id, audit_id) SELECT region_id, id FROM audit;
