import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Channel } from '../../domain/message/channel.ts'
import type { ReachBasis } from '../../domain/message/reach.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { system } from '../../store/base/change.ts'
import { countVisit } from '../../store/message/message-link.ts'
import { addMessageLink } from '../message/add-message-link.ts'
import { addMessageStep, finishMessageStep, saveAudience } from '../message/plan-message.ts'
import { recordReach } from '../message/record-reach.ts'
import type { Services } from '../services.ts'

const SLUG = 'antre-puskesmas-dari-rumah'
const TIME_ZONE = 'Asia/Jakarta'
const DAY_MS = 86_400_000
const author = system('demonstration')

type Example = readonly [
  channel: Channel,
  title: string,
  place: string,
  daysAgo: number,
  people: number,
  basis: ReachBasis,
  source: string | null,
  cost: number,
]

const records: readonly Example[] = [
  [
    'meeting',
    'Rembuk warga RW 05 (contoh)',
    'Pamulang',
    40,
    86,
    'attendance-list',
    'Daftar hadir 5 (contoh)',
    450_000,
  ],
  [
    'meeting',
    'Posyandu Melati (contoh)',
    'Ciputat',
    33,
    42,
    'attendance-list',
    'Daftar hadir 8 (contoh)',
    150_000,
  ],
  [
    'leaflet',
    'Selebaran di loket (contoh)',
    'Puskesmas Serpong',
    21,
    320,
    'handed-out',
    'Berita acara 3 (contoh)',
    640_000,
  ],
  ['social-media', 'Unggahan dengan video (contoh)', 'Instagram', 18, 12_400, 'followers', null, 0],
  ['meeting', 'Arisan RT 02 (contoh)', 'Setu', 9, 25, 'head-count', null, 0],
]

const visits = [
  { kind: 'scan', times: 14 },
  { kind: 'open', times: 6 },
  { kind: 'repeat', times: 3 },
  { kind: 'robot', times: 9 },
] as const

/** How people are told of an example: a plan, a link with its visits, and records of which not all count. */
export async function insertDemonstrationMessage(services: Services, regionId: RegionId): Promise<void> {
  const innovation = await findInnovation(services.db, regionId, SLUG)
  if (!innovation) throw new Error(`the demonstration has no innovation ${SLUG}`)
  const scope = { regionId, innovationId: innovation.id }
  const now = services.clock().getTime()
  const dayAfter = (days: number) => dayAt(new Date(now + days * DAY_MS), TIME_ZONE)
  const today = dayAfter(0)
  const audience = { group: 'Pasien puskesmas (contoh)', size: 4_000, source: 'Register puskesmas (contoh)' }
  await saveAudience(services, author, scope, audience)
  const steps = [
    { channel: 'poster', title: 'Poster di semua loket (contoh)', days: -25, cost: 300_000, done: true },
    { channel: 'radio', title: 'Siaran radio kota (contoh)', days: -4, cost: null, done: false },
    { channel: 'meeting', title: 'Rembuk warga Serpong (contoh)', days: 20, cost: 450_000, done: false },
  ] as const
  for (const { channel, title, days, cost, done } of steps) {
    const step = { channel, title, dueOn: dayAfter(days), doer: 'Promosi kesehatan (contoh)', cost }
    const added = await addMessageStep(services, author, scope, step)
    const end = { doneOn: dayAfter(days), today }
    if (done && added.ok) await finishMessageStep(services, author, { ...scope, id: added.value.id }, end)
  }
  for (const [channel, title, place, daysAgo, people, basis, source, cost] of records) {
    const record = { channel, title, place, heldOn: dayAfter(-daysAgo), people, basis, source, cost }
    await recordReach(services, author, scope, record, today)
  }
  const code = 'ANTRE-POSTER'
  const link = { channel: 'poster', label: 'Poster di loket (contoh)', leadsTo: 'page', code } as const
  await addMessageLink(services, author, scope, link)
  for (const { kind, times } of visits) {
    for (let time = 0; time < times; time++) {
      await countVisit(services.pool, { regionId, code, day: dayAfter(-(time % 7)), kind })
    }
  }
}
