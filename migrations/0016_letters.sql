-- How many letters an address had today is asked before each one.
CREATE INDEX complaint_contact_email ON complaint (lower(contact_email)) WHERE contact_email IS NOT NULL;
