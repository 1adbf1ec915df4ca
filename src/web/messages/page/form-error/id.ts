import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** What can be wrong with a field. A schema's own check names one of these keys. */
export const formError = {
  missing: 'Belum diisi.',
  invalid: 'Isian ini tidak terbaca. Periksa penulisannya.',
  broken: 'Ada huruf yang rusak (�). Ketik lagi bagian itu.',
  email: 'Tulis alamat email seperti nama@contoh.go.id.',
  choice: 'Pilih salah satu dari pilihan yang ada.',
  date: 'Tanggal ini tidak ada di kalender, atau di luar tahun 1900–2199.',
  number: 'Tulis angka, misalnya 1.234,5.',
  tooLong: (max: number) => `Terlalu panjang: paling banyak ${number(max)} karakter.`,
  tooShort: (min: number) => `Terlalu pendek: paling sedikit ${number(min)} karakter.`,
  tooBig: (max: number) => `Terlalu besar: paling banyak ${number(max)}.`,
  tooSmall: (min: number) => `Terlalu kecil: paling sedikit ${number(min)}.`,
  placeholderOpen: 'Masih ada isian dalam kurung kurawal. Ganti dengan kata yang dimaksud.',
}
