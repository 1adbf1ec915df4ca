import type { Role } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { approvedStages, type Stage, stages } from '../../domain/lifecycle/stage.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { change, system } from '../../store/base/change.ts'
import { updateGate } from '../../store/lifecycle/innovation.ts'
import { findWorksheet, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { findRegionById, updateRegionSettings } from '../../store/region/region.ts'
import { approveStage } from '../lifecycle/approve-stage.ts'
import { reviewWorksheet, submitWorksheet } from '../lifecycle/move-gate.ts'
import { saveWorksheet } from '../lifecycle/save-worksheet.ts'
import { setGateLimit } from '../lifecycle/set-gate-limit.ts'
import type { Services } from '../services.ts'
import { accounts } from './demonstration-accounts.ts'
import { planExample } from './plans.ts'
import { exampleAnswers, exampleWord, type StageExample, stageExamples } from './stage-examples.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** An example: ten working days for a team and five for a coach. */
const exampleGateDays = { team: 10, coach: 5 }

type People = Readonly<Record<'innovator' | 'lab-manager' | 'coach' | 'leader', PersonId>>

async function personOf(services: Services, role: Role): Promise<PersonId> {
  const email = accounts.find((account) => account.role === role)?.email ?? ''
  const found = await findPersonByEmail(services.db, email)
  if (!found) throw new Error(`the demonstration has no account for ${role}`)
  return found
}

function at(services: Services, daysAgo: number): Services {
  const moment = new Date(services.clock().getTime() - daysAgo * DAY_MS)
  return { ...services, clock: () => moment }
}

function mustBe(outcome: { ok: boolean; code?: string }, what: string): void {
  if (!outcome.ok) throw new Error(`the demonstration's ${what} was refused: ${outcome.code}`)
}

async function walk(
  services: Services,
  regionId: RegionId,
  people: People,
  example: StageExample,
): Promise<void> {
  const timeZone = (await findRegionById(services.db, regionId))?.timeZone ?? 'Asia/Jakarta'
  const innovation = await findInnovation(services.db, regionId, example.slug)
  if (!innovation) return
  const author = { personId: people[example.author], kind: 'person', origin: 'demonstration' } as const
  const coach = { ...author, personId: people.coach }
  const scopeOf = (stage: Stage): WorksheetScope => ({ regionId, innovationId: innovation.id, stage })
  const last = stages.indexOf(example.stage)
  const daysAgo = (stage: Stage) => example.heldDays + (last - stages.indexOf(stage)) * 20

  const begin = at(services, daysAgo('drum-up') + 10)
  await change(services.db, system('demonstration'), 'demonstration.stages', (transaction) =>
    updateGate(transaction, regionId, innovation.id, {
      stage: 'drum-up',
      gateState: 'draft',
      heldSince: last === 0 ? at(services, example.heldDays).clock() : begin.clock(),
    }),
  )
  for (const stage of stages.slice(0, last + 1)) {
    const scope = scopeOf(stage)
    const isLast = stage === example.stage
    const answers = Object.entries(exampleAnswers(stage, example))
    const values = Object.fromEntries(
      answers.filter(([key]) => !isLast || !example.unanswered?.includes(key)),
    )
    const written = at(services, daysAgo(stage) + (isLast && example.state === 'draft' ? 0 : 3))
    mustBe(await saveWorksheet(written, author, scope, { baseRevision: 0, values }), example.slug)
    if (isLast && example.state === 'draft') break
    if (stage === 'design') await planExample(written, author, scope)
    const submitted = at(services, daysAgo(stage) + (isLast && example.state === 'submitted' ? 0 : 2))
    mustBe(await submitWorksheet(submitted, author, scope), example.slug)
    if (isLast && example.state === 'submitted') break
    const revision = (await findWorksheet(services.db, scope))?.revision ?? 0
    const decision = isLast && example.state === 'returned' ? 'return' : 'pass'
    const review = { decision, revision, notes: isLast ? (example.notes ?? []) : [] } as const
    mustBe(await reviewWorksheet(at(services, daysAgo(stage)), coach, scope, review), example.slug)
    if (isLast || !approvedStages.includes(stage)) continue
    const leader = { ...author, personId: people.leader }
    const approved = at(services, daysAgo(stage))
    const word = { outcome: 'approved', revision, ...exampleWord(dayAt(approved.clock(), timeZone)) } as const
    mustBe(await approveStage(approved, leader, 'leader', { ...scope, timeZone }, word), example.slug)
  }
}

/** Innovations at different stages, so that each role finds work on its desk. The texts are invented. */
export async function insertDemonstrationStages(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  if (!region) return
  await change(services.db, system('demonstration'), 'demonstration.stages', (transaction) =>
    updateRegionSettings(transaction, regionId, { ...region.settings, gateDays: exampleGateDays }),
  )
  await setGateLimit(services, system('demonstration'), regionId, {
    stage: 'deliver',
    kind: null,
    teamDays: 60,
    coachDays: null,
    validFrom: '2020-01-01',
    source: 'Contoh',
  })
  const people: People = {
    innovator: await personOf(services, 'innovator'),
    'lab-manager': await personOf(services, 'lab-manager'),
    coach: await personOf(services, 'coach'),
    leader: await personOf(services, 'leader'),
  }
  for (const example of stageExamples) await walk(services, regionId, people, example)
}
