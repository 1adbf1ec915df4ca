-- Answers of one network beyond what it may leave as rows on a day: marked ones, which move no index. They are counted, and no row is kept.
CREATE TABLE answer_not_kept (
  region_id integer NOT NULL,
  innovation_id uuid NOT NULL,
  day date NOT NULL,
  answers integer NOT NULL DEFAULT 0,
  PRIMARY KEY (region_id, innovation_id, day),
  FOREIGN KEY (region_id, innovation_id) REFERENCES innovation (region_id, id)
);
