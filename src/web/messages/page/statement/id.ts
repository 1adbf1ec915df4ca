/** The statements about privacy and accessibility: title, lead, and sections of paragraphs. */
export const statement = {
  privacy: {
    title: 'Privasi',
    lead: 'Labinov mengumpulkan sesedikit mungkin, dan warga tidak perlu akun.',
    sections: [
      {
        title: 'Saat Anda membaca',
        text: [
          'Halaman publik tidak memakai kuki, tidak memuat apa pun dari situs lain, dan tidak mencatat siapa yang membacanya.',
        ],
      },
      {
        title: 'Saat Anda menilai layanan',
        text: [
          'Yang disimpan: jawaban Anda, jawaban tambahan yang Anda isi sendiri (misalnya kelompok umur), waktu menjawab, dan kode layanan. Nama, akun, nomor telepon, dan alamat jaringan (IP) tidak disimpan.',
          'Untuk mengenali banyak jawaban dari satu perangkat pada hari yang sama disimpan sebuah tanda yang diacak ulang setiap hari. Tanda itu tidak bisa dikembalikan menjadi perangkat atau orang.',
          'Jawaban tidak bisa diubah atau dicari kembali menjadi milik seseorang. Karena itu jangan menulis nama atau nomor identitas pada kolom isian bebas.',
        ],
      },
      {
        title: 'Saat Anda mengadu',
        text: [
          'Isi pengaduan dan identitas pelapor tersembunyi dari umum sejak awal. Nama dan email hanya disimpan bila Anda mengisinya, untuk menjawab Anda, dan dihapus beberapa waktu setelah laporan selesai; formulir pengaduan menyebut lamanya. Pengaduan dilacak dengan nomor, bukan dengan akun.',
          'Bila Anda minta dikabari tentang perubahan, alamat email Anda disimpan terpisah dari jawaban survei, paling lama dua tahun, dan dihapus begitu Anda berhenti lewat tautan di setiap email.',
        ],
      },
      {
        title: 'Yang ditampilkan kepada umum',
        text: [
          'Hanya angka gabungan. Angka tentang terlalu sedikit orang tidak ditampilkan, juga tidak dalam data terbuka.',
        ],
      },
      {
        title: 'Pegawai yang punya akun',
        text: [
          'Untuk pegawai dan pendamping disimpan nama, email, peran, dan sesi masuk. Setiap perubahan data dicatat dengan nama pengubahnya, karena undang-undang meminta pertanggungjawaban. Kuki hanya dipakai untuk sesi masuk.',
        ],
      },
      {
        title: 'Hak Anda',
        text: [
          'Menurut UU 27/2022 tentang Pelindungan Data Pribadi Anda berhak meminta keterangan, salinan, perbaikan, dan penghapusan data pribadi Anda. Pengendali data adalah pemerintah daerah yang memakai Labinov; sampaikan permintaan kepadanya.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Aksesibilitas',
    lead: 'Labinov dibuat agar bisa dipakai semua orang: di ponsel murah, dengan papan ketik, dengan pembaca layar, terang maupun gelap.',
    sections: [
      {
        title: 'Yang kami tuju',
        text: [
          'Sasaran kami adalah WCAG 2.2 tingkat AA, sejalan dengan UU 8/2016 tentang Penyandang Disabilitas.',
        ],
      },
      {
        title: 'Yang sudah diuji',
        text: [
          'Halaman publik diperiksa dengan alat uji otomatis (axe) pada lebar 360 dan 1.280 piksel, terang dan gelap, setiap kali perangkat lunak ini diuji. Halaman publik bekerja tanpa JavaScript. Setiap gambar punya kembaran berupa teks atau tabel, dan warna tidak pernah menjadi satu-satunya tanda.',
        ],
      },
      {
        title: 'Yang belum',
        text: [
          'Alat otomatis tidak menemukan semuanya. Belum ada pengujian oleh penyandang disabilitas dan belum ada penilaian oleh pihak lain. Uraian yang ditulis perangkat daerah tidak kami periksa.',
        ],
      },
      {
        title: 'Menemukan hambatan?',
        text: [
          'Sampaikan kepada pemerintah daerah lewat halaman pengaduan inovasi yang Anda pakai, atau lewat lapor.go.id. Sebutkan halaman dan alat yang Anda pakai.',
        ],
      },
    ],
  },
}
