import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** A cohort or the board on the wall of a room, one matter a page. */
export const meeting = {
  title: (name: string) => `Rapat ${name}`,
  boardTitle: 'Rapat papan pimpinan',
  open: 'Tampilkan untuk rapat',
  place: (at: number, all: number) => `${number(at)} dari ${number(all)}`,
  next: 'Berikutnya',
  before: 'Sebelumnya',
  keys: 'Pindah halaman dengan tautan, panah kiri dan kanan, atau alat penunjuk.',
  leave: 'Selesai',
  agencies: (having: number, all: number) =>
    `${number(having)} dari ${number(all)} perangkat daerah punya inovasi`,
  innovations: (count: number) => `${number(count)} inovasi`,
  headings: {
    overview: 'Keadaan sekarang',
    decide: 'Perlu diputuskan',
    due: 'Batas perbaikan sudah lewat',
    late: 'Terlambat',
    without: 'Belum punya inovasi',
    said: 'Yang dikatakan dalam rapat',
  },
  decide: 'Putuskan',
  more: 'Lihat bukti',
  waiting: (count: number) =>
    count === 0 ? 'Tidak ada yang menunggu keputusan.' : `${number(count)} menunggu keputusan.`,
}
