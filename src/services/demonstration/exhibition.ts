import { drawCounterScene } from '../../documents/example-picture.ts'
import { calendarDaysBefore, dayAt } from '../../domain/calendar/working-days.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { system } from '../../store/base/change.ts'
import { listCohorts } from '../../store/programme/cohort.ts'
import { findExhibition } from '../../store/programme/exhibition.ts'
import { findRegionById } from '../../store/region/region.ts'
import { addClaim, addExhibition, addStands, openExhibition, openJury } from '../programme/edit-exhibition.ts'
import { addMilestone, saveStand } from '../programme/edit-stand.ts'
import type { Services } from '../services.ts'

const author = system('demonstration')

/** Shown beside those of the cohort: published ones, so that the public page holds something. */
const SHOWN = ['antre-puskesmas-dari-rumah', 'sianduk']

const milestones = [
  { daysAgo: 200, title: 'Antrean dihitung selama satu pekan (contoh)', people: 6 },
  { daysAgo: 120, title: 'Nomor dari rumah diuji di satu puskesmas (contoh)', people: 3 },
  { daysAgo: 60, title: 'Dipakai di semua puskesmas (contoh)', people: 1 },
] as const

/** An exhibition of the example cohort that opens in some weeks: one stand is whole, others still lack something. */
export async function insertDemonstrationExhibition(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const [cohort] = await listCohorts(services.db, regionId)
  if (!region || !cohort) throw new Error('the demonstration has no cohort to show')
  const today = dayAt(services.clock(), region.timeZone)
  const made = await addExhibition(services, author, regionId, {
    cohortId: cohort.id,
    name: `Gelar inovasi ${cohort.year} (contoh)`,
    place: 'Pendopo (contoh)',
    opensOn: calendarDaysBefore(today, 2),
    closesOn: calendarDaysBefore(today, -1),
    welcome: 'Lihat bagaimana layanan ini dulu, bagaimana sekarang, dan apa yang dikerjakan di antaranya.',
    isExample: true,
  })
  if (!made.ok) throw new Error(`the demonstration's exhibition was refused: ${made.code}`)
  const scope = { regionId, code: made.value.code }
  await addStands(services, author, scope, SHOWN)
  await fillStand(services, regionId, made.value.code, today)
  await openJury(services, author, scope, 'Juri gelar inovasi (contoh)')
  const claims = [
    { kind: 'visitors', title: 'Hari pertama', daysAgo: 2, people: 214, source: 'Buku tamu hari 1 (contoh)' },
    { kind: 'visitors', title: 'Hari kedua', daysAgo: 1, people: 187, source: 'Buku tamu hari 2 (contoh)' },
    { kind: 'visitors', title: 'Perkiraan panitia', daysAgo: 1, people: 1_000, source: null },
    { kind: 'media', title: 'Radio kota (contoh)', daysAgo: 1, people: null, source: 'Siaran pagi (contoh)' },
  ] as const
  for (const { daysAgo, ...claim } of claims) {
    await addClaim(services, author, scope, { ...claim, countedOn: calendarDaysBefore(today, daysAgo) })
  }
  await openExhibition(services, author, scope, true)
}

async function fillStand(services: Services, regionId: RegionId, code: string, today: string): Promise<void> {
  const [exhibition, innovation] = await Promise.all([
    findExhibition(services.db, regionId, code),
    findInnovation(services.db, regionId, SHOWN[0] ?? ''),
  ])
  if (!exhibition || !innovation) throw new Error('the demonstration has lost its exhibition')
  const stand = { regionId, exhibitionId: exhibition.id, innovationId: innovation.id }
  await saveStand(services, author, stand, {
    stateBefore: 'Datang sebelum subuh untuk mengambil nomor, lalu menunggu lebih dari tiga jam. (contoh)',
    stateAfter: 'Nomor diambil dari rumah, dengan perkiraan jam dilayani. (contoh)',
  })
  for (const { daysAgo, title, people } of milestones) {
    const bytes = await drawCounterScene(people)
    const added = await addMilestone(services, author, stand, {
      happenedOn: calendarDaysBefore(today, daysAgo),
      title,
      pictureShows: `Gambar: loket dengan ${people} orang menunggu`,
      picture: { name: 'loket.png', bytes },
    })
    if (!added.ok) throw new Error(`the demonstration's milestone was refused: ${added.code}`)
  }
}
