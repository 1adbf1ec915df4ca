import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** An agency that ends, is merged or split while the year runs. */
export const reorganise = {
  title: 'Akhiri, gabungkan atau pecah',
  lead: 'Angka tahun-tahun lalu tetap tercatat atas nama dan susunan waktu itu.',
  end: 'Akhiri atau gabungkan ke perangkat daerah lain',
  endLead: (innovations: number, units: number) =>
    `${number(innovations)} inovasi dan ${number(units)} unit ada di sini. Penerusnya mendapat inovasi mulai tahun itu, unit, pengguna dan pengaduan yang masih terbuka.`,
  endOn: 'Hari terakhir atau hari penggabungan',
  successor: 'Diteruskan oleh',
  nobody: 'tidak ada penerus',
  doEnd: 'Akhiri',
  split: 'Pecah menjadi perangkat daerah baru',
  splitLead: 'Perangkat daerah baru berdiri di sebelahnya dan baru dihitung bila Anda mencentangnya.',
  splitOn: 'Sejak',
  goesAlong: 'Inovasi yang ikut pindah',
  doSplit: 'Bentuk',
  endedOn: (date: string) => `berakhir ${date}`,
  began: 'Dibentuk tanggal',
  beganHint: 'Kosongkan bila sudah lama ada. Sebelum tahun itu tidak dihitung.',
  correction: 'Ini pembetulan: berlaku juga untuk tahun-tahun lalu',
  countsAuto: 'menurut jenis dan tempatnya: unit di bawah tidak dihitung',
  countsYes: 'ya',
  countsNo: 'tidak',
  see: 'Akhiri, gabungkan atau pecah perangkat daerah ini',
  refused: {
    'in-future': 'Hari ini atau sebelumnya.',
    'ended-before': 'Perangkat daerah ini sudah berakhir.',
    'unknown-successor': 'Pilih penerus yang masih ada dan tidak berada di bawahnya.',
    'needs-successor': 'Masih ada inovasi atau unit. Pilih siapa yang meneruskannya.',
  },
}
