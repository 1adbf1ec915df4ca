-- What a measure is called on English pages, where a team says so; the Indonesian name stands for both until then.
ALTER TABLE indicator ADD COLUMN name_en text;
