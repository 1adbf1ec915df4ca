-- What an e-mail address on a report is used for is named beside its form; the words before stay on record.
INSERT INTO consent_text (kind, version, text_id, text_en, hash)
SELECT kind, 2, text_id, text_en, encode(sha256(convert_to(text_id || E'\n' || text_en, 'UTF8')), 'hex')
FROM (VALUES
  ('complaint',
   'Laporan dibaca oleh yang menanganinya. Nama dan email hanya disimpan bila Anda isi, dan dihapus setelah laporan selesai. Email dipakai hanya untuk memberi tahu bahwa laporan ini diterima, ditanyakan balik, dijawab, digabung, diteruskan, atau ditutup, dan untuk bertanya apakah sekarang lebih baik.',
   'The report is read by those who handle it. Name and e-mail are kept only where you give them, and are removed after the report has ended. The e-mail address is used only to tell that this report was received, asked back about, answered, merged, handed over or closed, and to ask whether it is better now.')
) AS next (kind, text_id, text_en);
