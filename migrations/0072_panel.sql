-- Judging: a panel of one competition with its criteria, entries and judges; who judges what; and the sheets, which change no more once they are in.
CREATE TABLE panel (
  region_id integer NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  criteria jsonb NOT NULL,
  criteria_source text NOT NULL,
  per_entry smallint NOT NULL CHECK (per_entry > 0),
  second_look_points smallint NOT NULL CHECK (second_look_points > 0),
  is_example boolean NOT NULL DEFAULT false,
  closed_at timestamptz,
  decision text,
  created_by text REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_id, id),
  UNIQUE (region_id, code)
);
--> statement-breakpoint
CREATE TABLE panel_judge (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  person_id text NOT NULL REFERENCES person (id),
  agency_id uuid,
  PRIMARY KEY (region_id, panel_id, person_id),
  FOREIGN KEY (region_id, panel_id) REFERENCES panel (region_id, id),
  FOREIGN KEY (region_id, agency_id) REFERENCES agency (region_id, id)
);
--> statement-breakpoint
CREATE INDEX panel_judge_person ON panel_judge (region_id, person_id);
--> statement-breakpoint
CREATE TABLE panel_entry (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  PRIMARY KEY (region_id, panel_id, innovation_id),
  FOREIGN KEY (region_id, panel_id) REFERENCES panel (region_id, id),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
--> statement-breakpoint
CREATE TABLE panel_conflict (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  person_id text NOT NULL,
  innovation_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (region_id, panel_id, person_id, innovation_id),
  FOREIGN KEY (region_id, panel_id, person_id) REFERENCES panel_judge (region_id, panel_id, person_id),
  FOREIGN KEY (region_id, panel_id, innovation_id) REFERENCES panel_entry (region_id, panel_id, innovation_id)
);
--> statement-breakpoint
CREATE TABLE panel_assignment (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  person_id text NOT NULL,
  PRIMARY KEY (region_id, panel_id, innovation_id, person_id),
  FOREIGN KEY (region_id, panel_id, person_id) REFERENCES panel_judge (region_id, panel_id, person_id),
  FOREIGN KEY (region_id, panel_id, innovation_id) REFERENCES panel_entry (region_id, panel_id, innovation_id)
);
--> statement-breakpoint
CREATE TABLE score_sheet (
  region_id integer NOT NULL,
  panel_id uuid NOT NULL,
  innovation_id uuid NOT NULL,
  person_id text NOT NULL,
  scores jsonb NOT NULL,
  comment text,
  private_note text,
  total double precision,
  in_at timestamptz CHECK (in_at IS NULL OR total IS NOT NULL),
  PRIMARY KEY (region_id, panel_id, innovation_id, person_id),
  FOREIGN KEY (region_id, panel_id, innovation_id) REFERENCES panel_entry (region_id, panel_id, innovation_id)
);
--> statement-breakpoint
-- A judge who has seen the others changes nothing any more, whatever program asks.
CREATE FUNCTION keep_sheet_that_is_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.in_at IS NOT NULL THEN
    RAISE EXCEPTION 'a score sheet that is in changes no more' USING ERRCODE = 'LA002';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
--> statement-breakpoint
CREATE TRIGGER score_sheet_in BEFORE UPDATE OR DELETE ON score_sheet FOR EACH ROW EXECUTE FUNCTION keep_sheet_that_is_in();
--> statement-breakpoint
-- The trail is read by those who run a panel while others still judge: it tells that a sheet changed, and not to what.
SELECT audit_table('score_sheet', 'scores', 'comment', 'private_note', 'total');
--> statement-breakpoint
SELECT audit_table(name::regclass) FROM unnest('{panel,panel_judge,panel_entry,panel_conflict,panel_assignment}'::text[]) name;
--> statement-breakpoint
SELECT append_only('panel_conflict');
