import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertInnovation } from '../../store/lifecycle/innovation.ts'
import { takenSlugs } from '../../store/lifecycle/innovation-intake.ts'
import { updateWorksheet, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { insertRevision } from '../../store/lifecycle/worksheet-revision.ts'
import { runningCohortOf } from '../../store/programme/cohort.ts'
import { listAgencies } from '../../store/region/agency.ts'
import type { Services } from '../services.ts'
import { openStage } from './open-worksheet.ts'

export type StartedInnovation = { readonly id: InnovationId; readonly slug: string }

type StartRegion = { readonly id: RegionId; readonly timeZone: RegionTimeZone }

export type StartInput = {
  readonly name: string
  readonly agencyId: AgencyId
  readonly problem: string
  /** More that is known for the second worksheet, by key of its field; what the form does not ask is left out. */
  readonly answers?: Readonly<Record<string, string>>
  readonly isExample?: boolean
}

/**
 * Starts an innovation: its name, its agency and the problem that people have. It stands at the first stage,
 * is not public, and its problem waits in the worksheet of the second one.
 * Refused `unknown-agency` when the region has no such agency; whether this person may is the caller's check.
 */
export function startInnovation(
  services: Services,
  author: Author & { readonly personId: PersonId },
  region: StartRegion,
  input: StartInput,
): Promise<Result<StartedInnovation, 'unknown-agency'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.start', (transaction) =>
    startInnovationIn(transaction, author, region, input, now),
  )
}

/** The same within a change that does more. */
export async function startInnovationIn(
  transaction: Database,
  author: Author & { readonly personId: PersonId },
  region: StartRegion,
  input: StartInput,
  now: Date,
): Promise<Result<StartedInnovation, 'unknown-agency'>> {
  const agencies = await listAgencies(transaction, region.id)
  if (!agencies.some((agency) => agency.id === input.agencyId && goesOn(agency)))
    return refused('unknown-agency')
  const id = newIdentifier(now.getTime()) as InnovationId
  const today = dayAt(now, region.timeZone)
  const slug = freeSlug(input.name, await takenSlugs(transaction, region.id))
  await insertInnovation(transaction, region.id, {
    id,
    slug,
    agencyId: input.agencyId,
    name: input.name,
    summary: null,
    year: Number(today.slice(0, 4)),
    cohortId: await runningCohortOf(transaction, region.id, pathUp(agencies, input.agencyId), today),
    status: 'initiative',
    heldSince: now,
    isExample: input.isExample ?? false,
  })
  const scope = { regionId: region.id, innovationId: id }
  await openStage(transaction, { ...scope, stage: 'drum-up' }, now)
  await keepProblem(transaction, { ...scope, stage: 'diagnose' }, input, {
    savedBy: author.personId,
    savedAt: now,
  })
  return ok({ id, slug })
}

/** The problem waits in the worksheet of the second stage: in its field of that name, else in the first for text. */
async function keepProblem(
  transaction: Database,
  scope: WorksheetScope,
  { problem, answers = {} }: StartInput,
  saved: { savedBy: PersonId; savedAt: Date },
): Promise<void> {
  const fields = await openStage(transaction, scope, saved.savedAt, 'closed')
  const texts = fields.filter(({ kind }) => kind === 'long-text')
  const field = texts.find(({ key }) => key === 'problem') ?? texts[0]
  if (!field) return
  const known = texts.flatMap(({ key }) => (answers[key] ? [[key, answers[key]] as const] : []))
  const values = { ...Object.fromEntries(known), [field.key]: problem }
  await insertRevision(transaction, scope, { revision: 1, baseRevision: 0, values, conflicts: {}, ...saved })
  await updateWorksheet(transaction, scope, { revision: 1, values, updatedAt: saved.savedAt })
}
