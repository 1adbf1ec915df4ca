import type { RegionId } from '../../domain/scope.ts'
import { change, system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertAttendance } from '../../store/learning/attendance.ts'
import { findCourse, listSessions, type SessionRow } from '../../store/learning/course.ts'
import { findRegistration } from '../../store/learning/registration.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import { certifyCourse } from '../learning/certify.ts'
import { saveQuestions } from '../learning/course-test.ts'
import { addCourse, addSession } from '../learning/edit-course.ts'
import { addMaterial } from '../learning/edit-material.ts'
import { register } from '../learning/register.ts'
import type { Services } from '../services.ts'

const DAY_MS = 86_400_000
const author = system('demonstration')

/** People of no agency's list: names say that they are examples, and numbers are impossible to belong to anybody (serial 999). */
const learners = [
  { name: 'Peserta Contoh Satu', number: '199301052019032999', agency: 'dinkes' },
  { name: 'Peserta Contoh Dua', number: '198511202010011999', agency: 'disdukcapil' },
  { name: 'Peserta Contoh Tiga', number: '', agency: 'dinsos' },
  { name: 'Peserta Contoh Empat', number: '199312292025212999', agency: 'dinkes' },
]

const about = {
  organiser: 'Laboratorium Inovasi (contoh)',
  place: 'Balai Kota',
  quota: 3,
  minimumPercent: 70,
  signatoryName: 'Nama Contoh',
  signatoryPosition: 'Kepala Bappelitbangda',
  cohortId: null,
  isExample: true,
}

async function required<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>,
): Promise<T> {
  const found = await outcome
  if (!found.ok) throw new Error(`the demonstration's learning was refused: ${found.code}`)
  return found.value
}

/** The weekday (1 is Monday) of a week from now on, 0 this one, from eight to three by a clock of Jakarta. */
function sessionAt(now: Date, weeks: number, weekday: number): { opensAt: Date; closesAt: Date } {
  const days = weekday - (now.getUTCDay() || 7) + 7 * weeks
  const day = new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  return { opensAt: new Date(`${day}T01:00:00Z`), closesAt: new Date(`${day}T08:00:00Z`) }
}

async function example(
  services: Services,
  regionId: RegionId,
  course: { name: string; form: string; description: string; subjects: { name: string; minutes: number }[] },
  days: readonly { readonly weeks: number; readonly weekday: number }[],
) {
  const now = services.clock()
  const today = now.toISOString().slice(0, 10)
  const { code } = await required(addCourse(services, author, regionId, { ...about, ...course, today }))
  const found = await findCourse(services.db, regionId, code)
  if (!found) throw new Error('the demonstration has lost its course')
  const scope = { regionId, courseId: found.id }
  for (const { weeks, weekday } of days) {
    await required(addSession(services, author, scope, sessionAt(now, weeks, weekday)))
  }
  return { course: found, scope, sessions: await listSessions(services.db, regionId, found.id) }
}

/** Registers the examples, with a clock that stood before the course began. */
async function registerAll(
  services: Services,
  scope: { regionId: RegionId; courseId: string },
  before: Date,
): Promise<string[]> {
  const agencies = new Map((await listAgencies(services.db, scope.regionId)).map(({ key, id }) => [key, id]))
  const codes: string[] = []
  const then = { ...services, clock: () => before }
  for (const { name, number, agency } of learners) {
    const input = { name, agencyId: agencies.get(agency) ?? null, civilServantNumber: number }
    codes.push((await required(register(then, author, scope, input))).code)
  }
  return codes
}

/** Counts everybody with these codes as present at each session. */
async function countAll(
  services: Services,
  regionId: RegionId,
  codes: readonly string[],
  sessions: readonly SessionRow[],
): Promise<void> {
  await change(services.db, author, 'demonstration.learning', async (transaction) => {
    for (const code of codes) {
      const found = await findRegistration(transaction, regionId, code)
      for (const session of found ? sessions : []) {
        const keys = {
          regionId,
          sessionId: session.id,
          registrationId: found?.registration.id ?? newIdentifier(),
        }
        await insertAttendance(transaction, {
          ...keys,
          way: 'code',
          reason: null,
          countedAt: session.opensAt,
        })
      }
    }
  })
}

/** What the coming clinic asks before it begins, and again afterwards. */
const questions = [
  {
    text: 'Berapa nilai yang dibutuhkan sebelum grafik kendali berarti?',
    options: ['Satu', 'Paling sedikit delapan', 'Tidak perlu'],
    right: 1,
  },
  {
    text: 'Kapan rencana bukti ditulis?',
    options: ['Sebelum datanya ada', 'Sesudah hasilnya terlihat'],
    right: 0,
  },
]

/** A workshop that is over, with presence, certificates and hours; and a clinic to register for. */
export async function insertDemonstrationLearning(services: Services, regionId: RegionId): Promise<void> {
  const now = services.clock()
  const subjects = [
    { name: 'Diagnosa masalah dengan pohon masalah', minutes: 180 },
    { name: 'Merancang rencana aksi dan rencana bukti', minutes: 180 },
  ]
  const description = 'Dua hari dari masalah ke rencana aksi. Data ini contoh.'
  const past = { name: 'Lokakarya Diagnosa Inovasi (contoh)', form: 'workshop', description, subjects }
  const { course, scope, sessions } = await example(services, regionId, past, [
    { weeks: -2, weekday: 2 },
    { weeks: -2, weekday: 3 },
  ])
  const codes = await registerAll(services, scope, new Date(now.getTime() - 30 * DAY_MS))
  await countAll(services, regionId, codes.slice(0, 2), sessions)
  const region = await findRegionById(services.db, regionId)
  if (region) await required(certifyCourse(services, author, region, course.id))
  const next = {
    name: 'Bimbingan Teknis Mengukur Hasil (contoh)',
    form: 'technical-guidance',
    description: 'Membaca grafik kendali dan menulis rencana bukti. Data ini contoh.',
    subjects: [{ name: 'Mengukur sebelum dan sesudah', minutes: 270 }],
  }
  const coming = await example(services, regionId, next, [{ weeks: 2, weekday: 4 }])
  await required(saveQuestions(services, author, coming.scope, questions))
  const material = { title: 'Contoh grafik kendali', url: 'https://contoh.invalid/grafik', file: null }
  await required(addMaterial(services, author, coming.scope, material))
  await registerAll(services, coming.scope, now)
  // Two more of one network, of which the second waits for a look.
  for (const name of ['Nama Contoh Satu', 'Nama Contoh Dua']) {
    const input = { name, agencyId: null, civilServantNumber: '', networkKey: 'example' }
    await required(register(services, author, coming.scope, input))
  }
  const earlier = {
    name: 'Sosialisasi Laboratorium Inovasi (contoh)',
    form: 'socialisation',
    description: 'Apa itu lima tahap inovasi. Data ini contoh.',
    subjects: [],
  }
  // Long enough ago that it is asked what came of it.
  const long = await example(services, regionId, earlier, [{ weeks: -16, weekday: 2 }])
  const before = new Date(now.getTime() - 130 * DAY_MS)
  const came = await registerAll(services, long.scope, before)
  await countAll(services, regionId, came.slice(0, about.quota), long.sessions)
}
