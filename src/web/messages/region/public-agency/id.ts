import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** The list of agencies and the page of each. */
export const publicAgency = {
  title: 'Perangkat daerah',
  lead: (withInnovation: number, all: number, year: number) =>
    `${number(withInnovation)} dari ${number(all)} perangkat daerah punya inovasi yang terbit pada ${year}.`,
  inYear: (year: number) => `Inovasi ${year}`,
  publishedEver: 'Terbit, semua tahun',
  name: 'Nama',
  abbreviation: 'Singkatan',
  innovations: 'Inovasi',
  none: 'belum ada',
  empty: 'Daftar perangkat daerah belum diisi.',
  units: 'Unit di bawahnya',
  partOf: 'Bagian dari',
  published: (count: number) => `${number(count)} inovasi terbit`,
  verdicts: 'Inovasi menurut simpulan',
  noInnovations: 'Belum ada inovasi yang diterbitkan.',
  noInnovationsNext: 'Satu perangkat daerah, minimal satu inovasi: yang ini masih ditunggu.',
  all: 'Lihat dan saring semuanya',
}
