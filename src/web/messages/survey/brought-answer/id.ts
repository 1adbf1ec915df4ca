/** Answers that were given on paper or to another tool. */
export const broughtAnswer = {
  title: 'Jawaban dari formulir lain',
  index: 'indeks kepuasan',
  answers: (count: string) => `${count} jawaban`,
  between: (first: string, last: string) => `${first} sampai ${last}`,
  ways: { paper: 'di kertas', 'other-tool': 'lewat aplikasi lain' },
  apart:
    'Jawaban ini dimasukkan petugas dari daftar. Dihitung terpisah: tidak ikut dalam angka lain di halaman ini dan tidak menentukan simpulan.',
}
