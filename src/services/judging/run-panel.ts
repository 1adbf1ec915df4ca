import { randomInt } from 'node:crypto'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import { checkBounds, numberFault, type OutOfBounds, wordsFault } from '../../domain/intake/bounds.ts'
import { assignJudges } from '../../domain/judging/panel.ts'
import { type CriteriaRefusal, type Criterion, checkCriteria } from '../../domain/judging/scorecard.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  closePanelRow,
  insertConflict,
  insertEntries,
  insertJudge,
  insertPanel,
  listAssignments,
  listConflicts,
  listEntries,
  listJudges,
  listPossibleEntries,
  listPossibleJudges,
  lockPanel,
  type PanelRow,
  replaceAssignments,
} from '../../store/judging/panel.ts'
import { listSheets } from '../../store/judging/score-sheet.ts'
import type { Services } from '../services.ts'

type PanelInput = {
  readonly name: string
  readonly criteria: readonly Criterion[]
  readonly criteriaSource: string
  readonly perEntry: number
  readonly secondLookPoints: number
  readonly isExample: boolean
}

/** Whom a panel may have as a judge: the roles of the permission table that see panels. */
export const JUDGE_ROLES = ['evaluator', 'coach', 'leader', 'lab-manager'] as const

/** More judges than an entry can have. */
export const JUDGES_PER_ENTRY_MAX = 15

/** Opens a panel with criteria of its own. Refuses what is wrong with them, and 'out-of-bounds'. */
export async function openPanel(
  { db }: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  input: PanelInput,
): Promise<Result<{ code: string }, CriteriaRefusal, OutOfBounds>> {
  const figures = checkBounds({
    name: wordsFault(input.name),
    perEntry: numberFault(input.perEntry, { min: 1, max: JUDGES_PER_ENTRY_MAX }),
    secondLookPoints: numberFault(input.secondLookPoints, { min: 1, max: 100 }),
  })
  if (!figures.ok) return figures
  const checked = checkCriteria(input.criteria)
  if (!checked.ok) return checked
  const code = newShortCode(randomInt)
  return change(db, author, 'panel.save', async (transaction) => {
    const keys = { regionId, id: newIdentifier(), code, createdBy: author.personId }
    await insertPanel(transaction, Object.assign(keys, input))
    return ok({ code })
  })
}

type Scope = { readonly regionId: RegionId; readonly panelId: string }
type PanelRefusal = 'no-such-panel' | 'panel-closed'

async function openPanelOf(transaction: Database, scope: Scope): Promise<Result<PanelRow, PanelRefusal>> {
  const found = await lockPanel(transaction, scope.regionId, scope.panelId)
  if (!found) return refused('no-such-panel')
  return found.closedAt ? refused('panel-closed') : ok(found)
}

/**
 * The panel of something else that is judged, such as an exhibition: the one that it has, or a new one. Runs within the change of
 * that. The criteria are those of the code, which a test checks. Refuses 'panel-closed'.
 */
export async function openPanelWithin(
  transaction: Database,
  author: Author,
  { regionId, panelId }: { readonly regionId: RegionId; readonly panelId: string | null },
  input: PanelInput,
): Promise<Result<{ panelId: string }, 'panel-closed'>> {
  const known = panelId === null ? null : await lockPanel(transaction, regionId, panelId)
  if (known) return known.closedAt ? refused('panel-closed') : ok({ panelId: known.id })
  const id = newIdentifier()
  const keys = { regionId, id, code: newShortCode(randomInt), createdBy: author.personId }
  await insertPanel(transaction, Object.assign(keys, input))
  return ok({ panelId: id })
}

/** Adds innovations of the region as entries; what is none of it is left out. Refuses 'no-such-panel' and 'panel-closed'. */
export async function addEntries(
  { db }: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  innovations: readonly string[],
): Promise<Result<null, PanelRefusal>> {
  return change(db, author, 'panel.save', async (transaction) => {
    const open = await openPanelOf(transaction, scope)
    if (!open.ok) return open
    const possible = await listPossibleEntries(transaction, scope.regionId)
    const chosen = possible.filter(({ id }) => innovations.includes(id)).map(({ id }) => id)
    await insertEntries(transaction, scope.regionId, scope.panelId, chosen)
    return ok(null)
  })
}

/** Adds a judge with the agency that they work for. Refuses 'no-such-person', 'no-such-panel' and 'panel-closed'. */
export async function addJudge(
  { db }: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  { personId, agencyId }: { personId: string; agencyId: AgencyId | null },
): Promise<Result<null, PanelRefusal | 'no-such-person'>> {
  return change(db, author, 'panel.save', async (transaction) => {
    const open = await openPanelOf(transaction, scope)
    if (!open.ok) return open
    const possible = await listPossibleJudges(transaction, scope.regionId, JUDGE_ROLES)
    const found = possible.find(({ id }) => id === personId)
    if (!found) return refused('no-such-person')
    const { regionId, panelId } = scope
    await insertJudge(transaction, { regionId, panelId, personId: found.id, agencyId })
    return ok(null)
  })
}

async function assign(transaction: Database, { regionId, panelId }: Scope, perEntry: number) {
  const [entries, judges, conflicts, assigned, sheets] = [
    await listEntries(transaction, regionId, panelId),
    await listJudges(transaction, regionId, panelId),
    await listConflicts(transaction, regionId, panelId),
    await listAssignments(transaction, regionId, panelId),
    await listSheets(transaction, regionId, panelId, null),
  ]
  const withDeclared = judges.map((judge) => ({
    id: judge.id,
    agencyIds: judge.agencyIds,
    declared: conflicts
      .filter(({ personId }) => personId === judge.id)
      .map(({ innovationId }) => innovationId),
  }))
  // Whose sheet is in has judged: what they declare afterwards is on record and takes nothing back.
  const judged = sheets.filter(({ isIn }) => isIn).map(({ entry, judge }) => ({ entry, judge }))
  const drawn = assignJudges(entries, withDeclared, { perEntry, assigned })
  const lost = judged.filter(
    (pair) => !drawn.pairs.some((one) => one.entry === pair.entry && one.judge === pair.judge),
  )
  const pairs = [...drawn.pairs, ...lost]
  await replaceAssignments(transaction, regionId, panelId, pairs)
  return { pairs, short: drawn.short }
}

/** Gives each entry its judges without conflict; tells how many lack where there are too few. Refuses 'no-such-panel', 'panel-closed'. */
export async function assignPanel(
  { db }: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
): Promise<Result<{ lacking: number }, PanelRefusal>> {
  return change(db, author, 'panel.assign', async (transaction) => {
    const open = await openPanelOf(transaction, scope)
    if (!open.ok) return open
    const { short } = await assign(transaction, scope, open.value.perEntry)
    return ok({ lacking: short.reduce((sum, one) => sum + one.lacking, 0) })
  })
}

/** A judge says what keeps them from an entry; another one takes their place. Refuses 'not-a-judge' and as others here do. */
export async function declareConflict(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { personId: PersonId },
  scope: Scope,
  { innovationId, reason }: { innovationId: InnovationId; reason: string },
): Promise<Result<null, PanelRefusal | 'not-a-judge'>> {
  return change(db, author, 'panel.declare', async (transaction) => {
    const open = await openPanelOf(transaction, scope)
    if (!open.ok) return open
    const judges = await listJudges(transaction, scope.regionId, scope.panelId)
    const entries = await listEntries(transaction, scope.regionId, scope.panelId)
    const isPart =
      judges.some(({ id }) => id === author.personId) && entries.some(({ id }) => id === innovationId)
    if (!isPart) return refused('not-a-judge')
    const { regionId, panelId } = scope
    const { personId } = author
    await insertConflict(transaction, {
      regionId,
      panelId,
      personId,
      innovationId,
      reason,
      declaredAt: clock(),
    })
    await assign(transaction, scope, open.value.perEntry)
    return ok(null)
  })
}

/** Ends a panel with what the plenary decided; nothing is scored afterwards. Refuses 'incomplete' while an entry lacks a sheet. */
export async function closePanel(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  decision: string,
): Promise<Result<null, PanelRefusal | 'incomplete'>> {
  return change(db, author, 'panel.close', async (transaction) => {
    const open = await openPanelOf(transaction, scope)
    if (!open.ok) return open
    const assigned = await listAssignments(transaction, scope.regionId, scope.panelId)
    const sheets = await listSheets(transaction, scope.regionId, scope.panelId, null)
    const isIn = new Set(sheets.filter((one) => one.isIn).map(({ entry, judge }) => `${entry} ${judge}`))
    const waiting = assigned.filter(({ entry, judge }) => !isIn.has(`${entry} ${judge}`)).length
    if (assigned.length === 0 || waiting > 0) return refused('incomplete', { waiting })
    await closePanelRow(transaction, scope.regionId, scope.panelId, { closedAt: clock(), decision })
    return ok(null)
  })
}
