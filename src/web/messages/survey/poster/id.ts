/** What a poster with the survey's QR code says. */
export const poster = {
  question: 'Apakah layanan ini membantu Anda?',
  steps: (questions: string, seconds: string): [string, string, string] => [
    'Pindai kode dengan kamera ponsel.',
    `Jawab ${questions} pertanyaan, sekitar ${seconds} detik.`,
    'Lihat hasilnya dan apa yang diperbaiki.',
  ],
  orOpen: 'atau buka',
  privacy: 'Tanpa akun dan tanpa nama.',
  complaint: 'Ada keluhan? Sampaikan lewat kode yang sama dan dapatkan nomor untuk memantaunya.',
  example: 'Contoh, bukan data sebenarnya',
  fold: 'lipat di sini',
}
