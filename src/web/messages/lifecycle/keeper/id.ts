import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** Who keeps an innovation going, and the hand-over before somebody is transferred. */
export const keeper = {
  title: 'Penjaga inovasi',
  lead: 'Inovasi sering berhenti ketika satu orang pindah. Dua orang menjaganya, dan serah terima dilakukan sebelum seseorang pergi.',
  fine: (count: number) => `${number(count)} orang menjaga inovasi ini.`,
  needs: {
    'hand-over': 'Seseorang akan pindah atau sudah pergi: lakukan serah terima sekarang.',
    'name-another': 'Kurang dari dua orang menjaga inovasi ini. Tunjuk satu orang lagi.',
  },
  none: 'Belum ada penjaga.',
  name: 'Nama',
  nameHint: 'Tulis seperti nama akunnya bila ia punya akun, supaya kepergiannya terlihat di sini.',
  office: 'Jabatan',
  add: 'Tunjuk penjaga',
  leaves: (day: string) => `pindah ${day}`,
  gone: 'tidak bekerja di sini lagi',
  transfer: 'Tanggal pindah',
  transferHint: 'Isi begitu diketahui. Kosongkan bila batal.',
  saveTransfer: 'Simpan tanggal',
  transferOf: (name: string) => `Tanggal pindah ${name}`,
  handOver: 'Serah terima',
  handOverOf: (name: string) => `Serah terima dari ${name}`,
  handedOver: 'Apa yang diserahkan, dan di mana disimpan',
  former: 'Penjaga sebelumnya',
  formerLine: (name: string, office: string, day: string) => `${name}, ${office}, sampai ${day}`,
  refused: {
    'named-already': 'Nama ini sudah menjaga inovasi ini.',
    'too-many': 'Sepuluh orang sudah cukup.',
  },
}

export type KeeperMessages = typeof keeper
