import type { DeedKind } from '../../../../domain/lifecycle/deed.ts'
import { formatsOf } from '../../../format.ts'

const { number, monthLong } = formatsOf('id')

/** What a deed is about: how many things, the words of others, the name of a stage. */
type About = { count: number; text: string; stage: string }

const titles: Record<DeedKind, (about: About) => string> = {
  'answer-notes': ({ count }) => `Jawab ${number(count)} catatan pendamping`,
  'work-on-stage': ({ stage }) => `Isi ${stage}, lalu kirim`,
  'review-stage': ({ stage }) => `Periksa ${stage}`,
  'make-plan': () => 'Susun rencana perbaikan',
  'do-step': ({ text }) => text,
  'bring-proof': () => 'Lengkapi bukti sesudah perbaikan',
  'fill-values': ({ count, text }) => `Isi angka ${number(count)} ukuran sejak ${monthLong(text)}`,
  decide: () => 'Putuskan kelanjutannya',
  'decide-again': () => 'Putuskan lagi: tanggalnya sudah lewat',
  'answer-late-complaints': ({ count }) => `Jawab ${number(count)} pengaduan yang terlambat`,
  'answer-complaints': ({ count }) => `Jawab ${number(count)} pengaduan`,
  'answer-coaching-requests': ({ count }) => `Jawab ${number(count)} permintaan pendampingan`,
  'do-coaching-step': ({ text }) => text,
  'read-mention': ({ text }) => `Baca: ${text}`,
  'assign-coach': ({ count }) => `Tetapkan pendamping untuk ${number(count)} inovasi`,
  'attend-session': ({ text }) => `Hadiri ${text}`,
  'answer-follow-up': ({ text }) => `Ceritakan hasil ${text}`,
  'send-follow-up': ({ text }) => `Sampaikan survei 90 hari: ${text}`,
  remind: ({ count }) => `Ingatkan ${number(count)} lembar kerja yang lewat batas`,
  'follow-improvement': ({ count }) => `Tindak lanjuti ${number(count)} perbaikan yang terlambat`,
  'answer-proposals': ({ count }) => `Tinjau ${number(count)} usulan yang menunggu orang kedua`,
  moderate: ({ count }) => `Periksa ${number(count)} tulisan warga`,
  'look-into-unjudged': ({ count }) => `Cari tahu mengapa ${number(count)} inovasi tidak dapat dinilai`,
  'add-agencies': () => 'Tambahkan perangkat daerah',
  'handle-data-matters': ({ count }) => `Tangani ${number(count)} urusan data pribadi`,
  'mend-backups': () => 'Periksa cadangan data',
  'invite-people': ({ count }) => `Undang orang dari ${number(count)} perangkat daerah`,
  'start-innovation': ({ text }) => `Mulai satu inovasi untuk ${text}`,
  'see-agencies-without': ({ count, text }) =>
    `Ajak ${number(count)} perangkat daerah yang belum punya inovasi ${text}`,
}

const reasons: Partial<Record<DeedKind, string>> = {
  'fill-values': 'Simpulan dihitung ulang sesudahnya.',
  'answer-late-complaints': 'Batas waktu jawabannya sudah lewat.',
  'assign-coach': 'Tanpa pendamping, atau pendampingnya sudah berhenti.',
  'read-mention': 'Nama Anda disebut.',
  'do-coaching-step': 'Disepakati dengan pendamping.',
  'look-into-unjudged': 'Simpulan yang terakhir tetap berlaku.',
  'add-agencies': 'Tanpa perangkat daerah, inovasi tidak dapat dicatat.',
  'mend-backups': 'Cadangan terakhir gagal atau terlalu lama.',
  'invite-people': 'Belum ada seorang pun di sana yang punya akun.',
  'start-innovation': 'Perangkat daerah Anda belum punya inovasi tahun ini.',
}

const buttons: Record<DeedKind, string> = {
  'answer-notes': 'Perbaiki',
  'work-on-stage': 'Lanjutkan',
  'review-stage': 'Periksa',
  'make-plan': 'Susun',
  'do-step': 'Buka rencana',
  'bring-proof': 'Lengkapi',
  'fill-values': 'Isi angka',
  decide: 'Putuskan',
  'decide-again': 'Putuskan lagi',
  'answer-late-complaints': 'Tangani',
  'answer-complaints': 'Buka',
  'answer-coaching-requests': 'Jawab',
  'do-coaching-step': 'Buka',
  'read-mention': 'Baca',
  'assign-coach': 'Tetapkan',
  'attend-session': 'Buka',
  'answer-follow-up': 'Jawab',
  'send-follow-up': 'Buka',
  remind: 'Ingatkan',
  'follow-improvement': 'Lihat',
  'answer-proposals': 'Tinjau',
  moderate: 'Periksa',
  'look-into-unjudged': 'Lihat sebabnya',
  'add-agencies': 'Tambahkan',
  'handle-data-matters': 'Tangani',
  'mend-backups': 'Lihat',
  'invite-people': 'Undang',
  'start-innovation': 'Mulai',
  'see-agencies-without': 'Lihat daftar',
}

/** What somebody is asked to do on their desk. */
export const deed = {
  title: 'Kerjakan',
  titles,
  reasons,
  buttons,
  due: (date: string) => `batas ${date}`,
  late: (days: string) => `terlambat ${days}`,
  waiting: (count: number) => `${number(count)} pekerjaan menunggu Anda.`,
  nearest: (date: string) => `Yang terdekat: ${date}.`,
  someLate: (count: number) => `${number(count)} terlambat.`,
  nothing: 'Tidak ada yang menunggu Anda.',
  all: (count: number) => `Semua (${number(count)})`,
  ours: 'Inovasi kami',
  byStage: (count: number) => `${number(count)} inovasi menurut tahap`,
}
