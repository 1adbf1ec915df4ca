-- A role that a group of the provider gave and somebody ended here is not given again by that group: whoever left does not come back
-- because the provider still knows them.
ALTER TABLE membership ADD COLUMN ended_by_hand boolean NOT NULL DEFAULT false;
