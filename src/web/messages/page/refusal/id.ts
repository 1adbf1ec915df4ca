export const refusal = {
  home: 'Ke halaman depan',
  desk: 'Ke meja saya',
  notFound: {
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak ada atau sudah dipindahkan. Periksa lagi tautannya, atau cari dari halaman depan.',
  },
  forbidden: {
    title: 'Halaman ini bukan untuk peran Anda',
    text: 'Akun Anda tidak punya wewenang untuk tindakan ini. Bila menurut Anda keliru, hubungi pengelola Labinov di daerah Anda.',
  },
  tooMany: {
    title: 'Terlalu banyak percobaan',
    text: 'Tunggu satu menit, lalu coba lagi. Batas ini menjaga layanan tetap lancar untuk semua orang.',
  },
  malformed: {
    title: 'Kiriman tidak terbaca',
    text: 'Isi kiriman rusak atau bukan formulir. Kembali ke halaman sebelumnya dan kirim lagi.',
  },
  tooLarge: {
    title: 'Kiriman terlalu besar',
    text: 'Ukuran kiriman melebihi batas. Kembali ke halaman sebelumnya: tulisan Anda biasanya masih ada di sana. Perkecil berkasnya atau bagi menjadi beberapa, lalu kirim lagi.',
  },
  tooSlow: {
    title: 'Kiriman terputus di tengah jalan',
    text: 'Isian Anda tidak sampai seluruhnya dalam waktu yang wajar. Kembali ke halaman sebelumnya: tulisan Anda biasanya masih ada di sana. Kirim lagi saat sinyal lebih baik, atau tanpa berkas besar.',
  },
  busy: {
    title: 'Labinov sedang sangat ramai',
    text: 'Terlalu banyak orang memakai Labinov pada saat yang sama. Kembali ke halaman sebelumnya, tunggu sepuluh detik, lalu coba lagi.',
  },
  crossOrigin: {
    title: 'Formulir dikirim dari situs lain',
    text: 'Demi keamanan, formulir hanya diterima dari halaman Labinov sendiri. Buka halamannya di sini dan kirim lagi.',
  },
  broken: {
    title: 'Ada gangguan di sisi kami',
    text: 'Permintaan Anda tidak dapat diselesaikan. Gangguan ini sudah tercatat. Coba lagi sebentar lagi.',
  },
  unsent: {
    title: 'Belum tersimpan',
    text: 'Labinov sedang tidak dapat menyimpan. Yang Anda ketik masih ada di halaman ini: tunggu sebentar, lalu kirim lagi.',
    again: 'Kirim lagi',
    chooseAgain: (name: string) => `Pilih lagi berkas ${name}`,
  },
  unavailable: {
    title: 'Basis data sedang tidak terjangkau',
    text: 'Labinov sedang menyambung kembali. Tunggu sebentar, lalu muat ulang halaman ini.',
  },
}
