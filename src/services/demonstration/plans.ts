import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listIndicators, listTargets } from '../../store/measurement/indicator.ts'
import { insertLaunch } from '../../store/verdict/launch.ts'
import type { Services } from '../services.ts'
import { confirmProposal } from '../verdict/answer-proposal.ts'
import { proposeMark, savePlan } from '../verdict/edit-plan.ts'
import { judgeInnovation } from '../verdict/judge-innovation.ts'
import { outcomeRecords } from '../verdict/outcome-records.ts'
import { propose } from '../verdict/propose.ts'
import { registerAtGate } from '../verdict/register-plan.ts'

const TIME_ZONE = 'Asia/Jakarta'
const MONTHS_TO_LAUNCH = 2
const MONTHS_TO_RESULT = 14

/** A day some months after another, the fifth of its month. */
function monthsAfter(day: string, months: number): string {
  return `${periodOf((monthOf(day) ?? 0) + months)}-05`
}

/** What the team of an example plans to prove, in the days of its Design. */
export async function planExample(
  services: Services,
  author: Author & { readonly personId: PersonId },
  { regionId, innovationId }: { readonly regionId: RegionId; readonly innovationId: InnovationId },
): Promise<void> {
  const today = dayAt(services.clock(), TIME_ZONE)
  const records = await outcomeRecords(services.db, { regionId, innovationId })
  const draft = {
    launchOn: monthsAfter(today, MONTHS_TO_LAUNCH),
    dueOn: monthsAfter(today, MONTHS_TO_RESULT),
    outcomes: records.map(({ key }) => ({ key, leastChange: null, measuredBy: 'Bidang data (contoh)' })),
  }
  const saved = await savePlan(services, author, { regionId, innovationId, timeZone: TIME_ZONE }, draft, null)
  if (!saved.ok) throw new Error(`the demonstration's plan was refused: ${saved.code}`)
}

type PersonAuthor = Author & { readonly personId: PersonId }

async function authorOf(services: Services, email: string): Promise<PersonAuthor> {
  const personId = await findPersonByEmail(services.db, email)
  if (!personId) throw new Error(`the demonstration has no account ${email}`)
  return { personId, kind: 'person', origin: 'demonstration' }
}

/** A break that a team asks to have marked in a series of an example, and that waits for a second person. */
export async function insertDemonstrationProposal(services: Services, regionId: RegionId): Promise<void> {
  const author = await authorOf(services, 'inovator@contoh.invalid')
  const innovation = await findInnovation(services.db, regionId, 'lacak-izin-lewat-pesan-singkat')
  if (!innovation) throw new Error('the demonstration lacks an innovation')
  const note = 'Sejak bulan ini hari libur tidak lagi dihitung (contoh).'
  const proposed = await proposeMark(
    services,
    author,
    { regionId, innovationId: innovation.id, timeZone: TIME_ZONE },
    { indicatorKey: 'ukuran-1', mark: { kind: 'definition', from: '2020-10', note } },
  )
  if (!proposed.ok) throw new Error(`the demonstration's proposal was refused: ${proposed.code}`)
}

const PLANNED = { slug: 'perpustakaan-singgah-stasiun', savedOn: '2019-12-02', registeredOn: '2019-12-16' }
const PLANNED_LAUNCH = { launchedOn: '2020-01-20', proof: 'Berita acara 3/2020 (contoh)' }

function onDay(services: Services, day: string): Services {
  return { ...services, clock: () => new Date(`${day}T03:00:00Z`) }
}

/** An example whose plan was registered before the values that prove it: dated back, and told to be. */
export async function insertDemonstrationProven(services: Services, regionId: RegionId): Promise<void> {
  const manager = await authorOf(services, 'pengelola@contoh.invalid')
  const coach = await authorOf(services, 'pendamping@contoh.invalid')
  const innovation = await findInnovation(services.db, regionId, PLANNED.slug)
  if (!innovation) throw new Error(`the demonstration has no innovation ${PLANNED.slug}`)
  const scope = { regionId, innovationId: innovation.id }
  await planExample(onDay(services, PLANNED.savedOn), manager, scope)
  const at = onDay(services, PLANNED.registeredOn).clock()
  await change(services.db, coach, 'demonstration.plan', async (transaction) => {
    const registered = await registerAtGate(transaction, scope, {
      by: coach.personId,
      role: 'coach',
      at,
      today: PLANNED.registeredOn,
      isDatedBack: true,
    })
    if (!registered.ok) throw new Error(`the demonstration's plan was refused: ${registered.code}`)
    const recordedAt = onDay(services, PLANNED_LAUNCH.launchedOn).clock()
    const recorded = { proposalId: null, recordedBy: manager.personId, recordedAt }
    await insertLaunch(transaction, regionId, innovation.id, { version: 1, ...PLANNED_LAUNCH, ...recorded })
  })
  await judgeInnovation(services, manager, { ...scope, cause: 'plan' })
}

const CHANGED = { slug: 'parkir-tanpa-tunai-pasar', key: 'ukuran-1', target: 6 }

/** A target that was lowered after the plan was registered, with its reason and its second person. */
export async function insertDemonstrationChangedPlan(services: Services, regionId: RegionId): Promise<void> {
  const manager = await authorOf(services, 'pengelola@contoh.invalid')
  const evaluator = await authorOf(services, 'penilai@contoh.invalid')
  const innovation = await findInnovation(services.db, regionId, CHANGED.slug)
  if (!innovation) throw new Error(`the demonstration has no innovation ${CHANGED.slug}`)
  const scope = { regionId, innovationId: innovation.id }
  const indicators = await listIndicators(services.db, regionId, innovation.id)
  const indicator = indicators.find(({ key }) => key === CHANGED.key)
  const targets = (await listTargets(services.db, regionId, innovation.id))
    .filter(({ indicatorId }) => indicatorId === indicator?.id)
    .map(({ period, value }) => ({ period, value }))
  const proposed = await change(services.db, manager, 'demonstration.plan', (transaction) =>
    propose(transaction, scope, {
      kind: 'indicator',
      subject: CHANGED.key,
      content: {
        before: { targets },
        after: { targets: targets.map((target) => ({ ...target, value: CHANGED.target })) },
      },
      reason: 'Target semula dibuat untuk satu pintu keluar, kini tiga pintu (contoh).',
      proposedBy: manager.personId,
      proposedAt: services.clock(),
    }),
  )
  if (!proposed.ok) throw new Error(`the demonstration's change was refused: ${proposed.code}`)
  const memberships = await membershipsOf(services.db, evaluator.personId)
  const actor = { personId: evaluator.personId, name: '', memberships }
  const region = { id: regionId, timeZone: TIME_ZONE } as const
  const answer = { id: proposed.value.id, note: 'Dapat dipahami; keduanya tampil (contoh).' }
  const confirmed = await confirmProposal(services, evaluator, actor, region, answer)
  if (!confirmed.ok) throw new Error(`the demonstration's change was refused: ${confirmed.code}`)
}
