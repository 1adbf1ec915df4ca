-- Whether the organiser has looked at who came from a network that others came from too, and let them in: of those who were not, all networks together
-- take half of the seats beyond one each.
ALTER TABLE registration_sender ADD COLUMN is_let_in boolean NOT NULL DEFAULT false;
