import { suggestedCategories } from '../../domain/complaint/complaint-category.ts'
import type { ReportClass } from '../../domain/complaint/report-class.ts'
import { readTicket } from '../../domain/complaint/ticket.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { type Author, change, system } from '../../store/base/change.ts'
import { findByTicket } from '../../store/complaint/complaint.ts'
import { putCategories } from '../../store/complaint/complaint-category.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import { saveTemplate } from '../complaint/edit-complaint-settings.ts'
import { handleComplaint, type StaffMove } from '../complaint/handle-complaint.ts'
import { makeComplaint } from '../complaint/make-complaint.ts'
import { speakAsCitizen } from '../complaint/track-complaint.ts'
import { askBetter, watchDeadlines } from '../complaint/watch-complaints.ts'
import type { Services } from '../services.ts'

type ExampleMove =
  | { readonly agency: string }
  | { readonly answer: string }
  | 'verify'
  | 'close'
  | 'asked'
  | 'better'
  | 'reopen'
  | 'hand-over'

type ComplaintExample = {
  readonly daysAgo: number
  readonly innovation: string | null
  /** The survey code whose page led to the report. */
  readonly code?: string
  readonly reportClass: ReportClass
  readonly text: string
  readonly place: string | null
  readonly moves: readonly ExampleMove[]
}

/** All invented and marked as examples. Each stands at another step of the way, one of them late. */
const examples: readonly ComplaintExample[] = [
  {
    daysAgo: 41,
    innovation: 'parkir-tanpa-tunai-pasar',
    reportClass: 'complaint-non-supervisory',
    text: 'Mesin parkir di pintu keluar menelan kartu saya dan saldonya hilang. (contoh)',
    place: 'Pasar Ciputat, pintu timur',
    moves: ['verify', { agency: 'dishub' }],
  },
  {
    daysAgo: 9,
    innovation: 'lacak-izin-lewat-pesan-singkat',
    reportClass: 'complaint-non-supervisory',
    text: 'Pesan singkat tidak pernah masuk, padahal berkas saya sudah tiga kali pindah meja. (contoh)',
    place: null,
    moves: ['verify', { agency: 'dpmptsp' }],
  },
  {
    daysAgo: 30,
    innovation: 'parkir-tanpa-tunai-pasar',
    reportClass: 'complaint-non-supervisory',
    text: 'Pedagang kecil tidak punya kartu, jadi harus bayar lebih mahal ke calo. (contoh)',
    place: 'Pasar Ciputat',
    moves: [
      'verify',
      { agency: 'dishub' },
      { answer: 'Loket tunai dibuka lagi di pintu barat.' },
      'close',
      'reopen',
    ],
  },
  {
    daysAgo: 12,
    innovation: 'sianduk',
    reportClass: 'information-request',
    text: 'Apakah akta kelahiran juga dapat dikirim ke rumah? (contoh)',
    place: null,
    moves: [
      'verify',
      { agency: 'disdukcapil' },
      { answer: 'Dapat. Pilih pengiriman saat mengambil nomor.' },
      'close',
    ],
  },
  {
    daysAgo: 75,
    innovation: 'sianduk',
    code: 'SIANDUK',
    reportClass: 'information-request',
    text: 'Berapa lama KTP yang hilang dicetak lagi? (contoh)',
    place: null,
    moves: [
      'verify',
      { agency: 'disdukcapil' },
      { answer: 'Tiga hari kerja sejak berkas lengkap.' },
      'close',
      'better',
    ],
  },
  {
    daysAgo: 48,
    innovation: 'sianduk',
    code: 'SIANDUK',
    reportClass: 'information-request',
    text: 'Apakah kurirnya datang juga pada hari Sabtu? (contoh)',
    place: null,
    moves: ['verify', { agency: 'disdukcapil' }, { answer: 'Ya, sampai pukul 14.00.' }, 'close', 'asked'],
  },
  {
    daysAgo: 6,
    innovation: 'lacak-izin-lewat-pesan-singkat',
    reportClass: 'complaint-non-supervisory',
    text: 'Pesan singkat tidak pernah masuk, berkas saya sudah dua minggu di meja. (contoh)',
    place: null,
    moves: ['verify'],
  },
  {
    daysAgo: 2,
    innovation: null,
    reportClass: 'aspiration',
    text: 'Mohon ada loket Sabtu pagi di kecamatan. (contoh)',
    place: null,
    moves: [],
  },
  {
    daysAgo: 8,
    innovation: null,
    reportClass: 'complaint-supervisory',
    text: 'Petugas parkir di depan kantor kecamatan meminta uang tanpa karcis. (contoh)',
    place: 'Depan kantor kecamatan',
    moves: ['verify', 'hand-over'],
  },
]

const templates = [
  {
    title: 'Diteruskan ke instansi (contoh)',
    textId: 'Laporan {tiket} kami teruskan ke {instansi}. Jawaban paling lambat {tenggat}.',
    textEn: 'We passed report {ticket} on to {agency}. You will have an answer by {due}.',
  },
  {
    title: 'Sudah ditangani (contoh)',
    textId: 'Laporan {tiket} sudah kami tangani. Bila belum beres, katakan saat kami bertanya lagi nanti.',
    textEn: 'We have dealt with report {ticket}. If it is not settled, say so when we ask again later.',
  },
]

const DAY_MS = 86_400_000
const author: Author = system('demonstration')
const never = new AbortController().signal

function moveOf(
  move: Exclude<ExampleMove, 'asked' | 'better' | 'reopen'>,
  agencies: ReadonlyMap<string, string>,
  example: ComplaintExample,
) {
  if (move === 'verify') return { move, reportClass: example.reportClass }
  if (move === 'close') return { move, text: null }
  if (move === 'hand-over') return { move, trackingId: null }
  if ('answer' in move) return { move: 'answer', text: move.answer }
  return { move: 'assign', agencyId: agencies.get(move.agency) }
}

/** Complaints at different steps, made and handled by the same services as everybody's. */
export async function insertDemonstrationComplaints(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const agencies = new Map((await listAgencies(services.db, regionId)).map(({ key, id }) => [key, id]))
  if (!region) return
  await change(services.db, author, 'demonstration.complaints', (transaction) =>
    putCategories(transaction, regionId, suggestedCategories, services.clock()),
  )
  for (const template of templates) await saveTemplate(services, author, region, { id: null, ...template })
  for (const example of examples) {
    let moment = services.clock().getTime() - example.daysAgo * DAY_MS
    const then = { ...services, clock: () => new Date(moment) }
    const innovation = example.innovation && (await findInnovation(services.db, regionId, example.innovation))
    const { reportClass, text, place, code } = example
    const made = await makeComplaint(then, author, region, {
      reportClass,
      text,
      place,
      anonymous: true,
      confidential: true,
      contactName: null,
      contactEmail: null,
      innovationId: innovation ? innovation.id : null,
      code,
      photo: null,
      isExample: true,
    })
    const ticket = made.ok ? readTicket(made.value.ticket) : made
    const complaint = ticket.ok ? await findByTicket(services.db, ticket.value) : null
    if (!complaint) throw new Error('the complaint of the demonstration was refused')
    for (const move of example.moves) {
      // Some weeks after the close the citizen is asked first.
      const isAsked = move === 'asked' || move === 'better' || move === 'reopen'
      moment += (isAsked ? 14 : 2) * DAY_MS
      if (isAsked) await askBetter(then, author, region, never)
      if (move === 'asked') continue
      const outcome =
        move === 'better' || move === 'reopen'
          ? await speakAsCitizen(then, author, complaint.ticket, {
              move,
              text: move === 'better' ? null : 'Loket tunainya tutup lagi, petugasnya goblok. (contoh)',
            })
          : await handleComplaint(
              then,
              author,
              { region, complaintId: complaint.id },
              moveOf(move, agencies, example) as StaffMove,
            )
      if (!outcome.ok) throw new Error(`the complaint of the demonstration was refused: ${outcome.code}`)
    }
  }
  await watchDeadlines(services, author, region, never)
}
