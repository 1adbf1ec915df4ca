-- The words by which people are told what becomes of their data before they send something, each as it stood and since when this
-- installation shows it. New words are a new version, added by a migration; no version is ever changed.
CREATE TABLE consent_text (
  kind text NOT NULL CHECK (kind IN ('survey', 'complaint', 'staff')),
  version smallint NOT NULL CHECK (version > 0),
  text_id text NOT NULL CHECK (text_id <> ''),
  text_en text NOT NULL CHECK (text_en <> ''),
  -- SHA-256 of both texts, a line end between them.
  hash text NOT NULL CHECK (hash = encode(sha256(convert_to(text_id || E'\n' || text_en, 'UTF8')), 'hex')),
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, version)
);
--> statement-breakpoint
INSERT INTO consent_text (kind, version, text_id, text_en, hash)
SELECT kind, 1, text_id, text_en, encode(sha256(convert_to(text_id || E'\n' || text_en, 'UTF8')), 'hex')
FROM (VALUES
  ('survey',
   'Jawaban tidak memuat nama, nomor, atau alamat jaringan Anda.',
   'An answer holds no name, number or network address of yours.'),
  ('complaint',
   'Laporan dibaca oleh yang menanganinya. Nama dan email hanya disimpan bila Anda isi, hanya untuk menjawab Anda, dan dihapus setelah laporan selesai.',
   'The report is read by those who handle it. Name and e-mail are kept only where you give them, only to answer you, and are removed after the report has ended.'),
  ('staff',
   'Nama, email, dan peran Anda disimpan, dan apa yang Anda lakukan di sini dicatat bersama nama Anda. Setelah keluar Anda dapat meminta dikeluarkan dari catatan.',
   'Your name, e-mail address and role are kept, and what you do here is recorded with your name. After you have left you can ask to be taken out of the records.')
) AS first (kind, text_id, text_en);
--> statement-breakpoint
SELECT append_only('consent_text');
--> statement-breakpoint
-- Which version stood beside the form of a report; null where it came in by another door, or before versions were kept.
ALTER TABLE complaint ADD COLUMN consent_version smallint;
