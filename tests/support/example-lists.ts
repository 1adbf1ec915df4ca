/** A list of each kind as an office may send it: what is wrong in it is told in tests/services/intake/lists.test.ts. */
export const exampleLists = {
  agencies:
    'Nama;Jenis;Di bawah\nDinas Percobaan;entah;\nUPT Percobaan;;Dinas Percobaan\nUPT Lain;;Dinas Tak Ada Namanya\n',
  people:
    'Nama;Surel;Peran;OPD\nBudi;budi@contoh.example;orang kita;Dinkes\nRina;rina@contoh.example;pendamping;\nDodi;dodi di contoh;pendamping;\n',
  holidays:
    'Tanggal;Libur\n19 Maret 2027;Libur Satu\n20-21 Maret 2027;Libur Dua\n31 Februari 2027;Libur Tiga\n',
  innovations:
    'Nama Inovasi;Perangkat Daerah;Tahun;Tahapan\nAntar Percobaan;Balai Tak Dikenal;2025;Inisiatif\nLoket Percobaan;Dinkes;2025;Inisiatif\nAntre Percobaan;Dinkes;entah;Inisiatif\n',
  values:
    'Inovasi;Indikator;2026-10;2026-11\nlayanan kita;Warga dilayani;10;11\nLayanan Contoh;Selesai tepat waktu;90;91\nLayanan Contoh;Lama menunggu;lama;\n',
  complaints:
    'Tracking ID;Tanggal Laporan Masuk;Isi Laporan Awal;Status\n8300001;2026-03-05;Jalan rusak di dekat pasar (contoh);Entah apa\n8300002;2026-03-06;Lampu mati di taman (contoh);Proses\n8300003;kemarin sore;Air keruh di rumah (contoh);Proses\n',
  answers:
    'Tanggal;Usia;U1;U2;U3;U4;U5;U6;U7;U8;U9\n5/12/2025;34;4;3;3;4;3;4;4;3;3\n5/12/2025;34;4;3;3;4;3;4;4;3;3\n5/12/2025;51;lumayan;3;2;4;3;3;4;3;2\n',
} as const
