-- Slips that are handed to every k-th visitor are a true sample: how many were asked is known, and so is who did not answer.
ALTER TABLE visit_batch ADD COLUMN every_kth smallint CHECK (every_kth BETWEEN 1 AND 1000);
