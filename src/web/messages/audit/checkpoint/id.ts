/** The sheet that keeps a place of the trail outside the server. */
export const checkpoint = {
  title: 'Titik periksa riwayat perubahan',
  lead: 'Cetak halaman ini dan simpan di luar server. Bila riwayat perubahan sampai titik ini pernah diubah, perbandingannya akan menunjukkannya.',
  none: 'Belum ada catatan yang disegel. Penyegelan berjalan tiap menit.',
  entries: (entries: string, moment: string) => `${entries} catatan, ${moment}`,
  how: 'Rangkaian ini dihitung dari semua catatan sampai titik ini. Satu huruf yang berubah di mana pun membuatnya lain.',
  compareTitle: 'Membandingkan kelak',
  compare:
    'Pengelola server menjalankan perintah di bawah ini; hasilnya menyebut catatan yang berubah atau hilang.',
  line: 'Baris titik periksa',
  publicKey: (key: string) => `Tanda tangan Ed25519 dengan kunci publik ${key}`,
  link: 'Titik periksa untuk dicetak',
  download: 'Unduh sebagai CSV',
}
