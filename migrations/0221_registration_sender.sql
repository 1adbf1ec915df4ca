-- A registration that waits for a look of the organiser, and of which network each came: so that one stranger with many names takes no more than a
-- part of the seats. The key is made with the installation's secret, and its row goes in the night after the course.
ALTER TABLE registration DROP CONSTRAINT registration_state_check;
--> statement-breakpoint
ALTER TABLE registration ADD CONSTRAINT registration_state_check CHECK (state IN ('registered', 'waiting', 'withdrawn', 'held'));
--> statement-breakpoint
CREATE TABLE registration_sender (
  region_id integer NOT NULL,
  registration_id uuid NOT NULL,
  course_id uuid NOT NULL,
  network_key text NOT NULL,
  PRIMARY KEY (region_id, registration_id),
  FOREIGN KEY (region_id, registration_id) REFERENCES registration (region_id, id)
);
--> statement-breakpoint
CREATE INDEX registration_sender_network ON registration_sender (region_id, course_id, network_key);
