import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** Who stands in for whom. */
export const deputy = {
  title: 'Pengganti',
  lead: 'Selama Anda tidak ada, seorang rekan mengerjakan yang menunggu Anda. Tercatat sebagai dikerjakan untuk Anda, dan berakhir sendiri.',
  leadForAll:
    'Pendamping, pimpinan, dan koordinator yang tidak ada: siapa yang menggantikan, dari kapan sampai kapan.',
  none: 'Tidak ada pengganti sekarang maupun nanti.',
  line: (deputyName: string, away: string, from: string, until: string) =>
    `${deputyName} menggantikan ${away}, ${from} sampai ${until}`,
  running: 'berjalan',
  coming: 'akan datang',
  end: 'Akhiri',
  endOf: (deputyName: string, away: string) => `Akhiri ${deputyName} sebagai pengganti ${away}`,
  add: 'Tunjuk pengganti',
  away: 'Siapa yang tidak ada',
  deputy: 'Siapa yang menggantikan',
  from: 'Dari',
  until: 'Sampai',
  hint: 'Pengganti bukan orang kedua: yang diusulkan seorang dari keduanya diperiksa orang lain.',
  actedFor: (actor: string, name: string) => `${actor}, untuk ${name}`,
  refused: {
    'same-person': 'Pilih orang lain: tidak ada yang menggantikan dirinya sendiri.',
    'ends-before-it-begins': 'Hari terakhir mendahului hari pertama.',
    'over-already': 'Hari terakhirnya sudah lewat.',
    'too-long': `Paling lama ${number(120)} hari. Untuk lebih lama, serahkan perannya.`,
    'no-such-role': 'Orang ini bukan pendamping, pimpinan, atau koordinator di sini.',
    'no-colleague': 'Orang ini tidak bekerja di sini.',
    'not-yours': 'Hanya pengelola yang menunjuk pengganti bagi orang lain.',
    'names-oneself':
      'Tidak ada yang menunjuk dirinya sendiri menggantikan orang lain; orang itu sendiri atau pengelola lain yang menunjuk Anda.',
    'named-already': 'Pada sebagian hari itu sudah ada penggantinya.',
  },
}

export type DeputyMessages = typeof deputy
