import { randomInt } from 'node:crypto'
import type { Day } from '../../domain/calendar/working-days.ts'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import {
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import { scorecardExamples } from '../../domain/judging/scorecard.ts'
import type { ExhibitionCountKind } from '../../domain/programme/exhibition.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertEntries } from '../../store/judging/panel.ts'
import { findCohort } from '../../store/programme/cohort.ts'
import {
  type ExhibitionTexts,
  insertExhibition,
  insertStands,
  listPossibleStands,
  lockExhibition,
  updateExhibition,
} from '../../store/programme/exhibition.ts'
import { insertClaim, withdrawClaimRow } from '../../store/programme/exhibition-count.ts'
import { listStands } from '../../store/programme/exhibition-stand.ts'
import { openPanelWithin } from '../judging/run-panel.ts'
import type { Services } from '../services.ts'

/** An exhibition by its code, in its region. */
export type ExhibitionScope = { readonly regionId: RegionId; readonly code: string }

type TextRefusal = 'ends-before-it-begins'

function checkTexts(texts: ExhibitionTexts): Result<null, TextRefusal, OutOfBounds> {
  const { name, place, opensOn, closesOn } = texts
  const words = { name: wordsFault(name), place: wordsFault(place) }
  const checked = checkBounds({ ...words, opensOn: dayFault(opensOn), closesOn: dayFault(closesOn) })
  if (!checked.ok) return checked
  return closesOn < opensOn ? refused('ends-before-it-begins') : ok(null)
}

/** Prepares the exhibition of a cohort; its innovations get their stands at once. Refuses 'unknown-cohort', 'ends-before-it-begins'. */
export async function addExhibition(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  input: ExhibitionTexts & { readonly cohortId: string; readonly isExample?: boolean },
): Promise<Result<{ code: string }, TextRefusal | 'unknown-cohort', OutOfBounds>> {
  const checked = checkTexts(input)
  if (!checked.ok) return checked
  const code = newShortCode(randomInt)
  const { isExample = false, ...texts } = input
  return change(services.db, author, 'exhibition.save', async (transaction) => {
    if (!(await findCohort(transaction, regionId, input.cohortId))) return refused('unknown-cohort')
    const made = { createdBy: author.personId, createdAt: services.clock() }
    await insertExhibition(transaction, { ...texts, ...made, regionId, code, isExample })
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('unknown-cohort')
    const possible = await listPossibleStands(transaction, regionId, row)
    const own = possible.filter(({ isOfCohort }) => isOfCohort).map(({ id }) => id)
    await insertStands(transaction, regionId, row.id, own)
    return ok({ code })
  })
}

/** Changes what an exhibition says of itself. Refuses 'no-such-exhibition' and 'ends-before-it-begins'. */
export async function editExhibition(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  texts: ExhibitionTexts,
): Promise<Result<null, TextRefusal | 'no-such-exhibition', OutOfBounds>> {
  const checked = checkTexts(texts)
  if (!checked.ok) return checked
  return change(db, author, 'exhibition.save', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    await updateExhibition(transaction, regionId, row.id, texts)
    return ok(null)
  })
}

/** Gives innovations of the region a stand; what is none of it is left out. Refuses 'no-such-exhibition', 'nothing-chosen'. */
export async function addStands(
  { db }: Pick<Services, 'db'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  slugs: readonly string[],
): Promise<Result<null, 'no-such-exhibition' | 'nothing-chosen'>> {
  return change(db, author, 'exhibition.stand', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    const possible = await listPossibleStands(transaction, regionId, row)
    const chosen = possible.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id)
    if (chosen.length === 0) return refused('nothing-chosen')
    await insertStands(transaction, regionId, row.id, chosen)
    return ok(null)
  })
}

/** Opens the exhibition's page to everybody, or closes it again. Refuses 'no-such-exhibition'. */
export async function openExhibition(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  isOpen: boolean,
): Promise<Result<null, 'no-such-exhibition'>> {
  const openedAt = isOpen ? services.clock() : null
  return change(services.db, author, 'exhibition.open', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    await updateExhibition(transaction, regionId, row.id, { openedAt })
    return ok(null)
  })
}

/** Judges of an exhibition's entry, and points between two from which a second look is asked for. Our proposal. */
const JURY = { perEntry: 3, secondLookPoints: 15 } as const

function juryCriteria() {
  const found = scorecardExamples.find(({ key }) => key === 'lan-display')
  if (!found) throw new Error('the criteria of an exhibition are gone')
  return found
}

/**
 * Gives the exhibition a jury: a panel with the criteria of LAN's method and the stands as entries, blind as every panel. Asked
 * again it takes the stands that came later. Judges and scores are the panel's. Refuses 'no-such-exhibition', 'no-stands', and
 * 'panel-closed' when the jury has decided.
 */
export async function openJury(
  services: Pick<Services, 'db'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  name: string,
): Promise<Result<{ panelId: string }, 'no-such-exhibition' | 'no-stands' | 'panel-closed'>> {
  return change(services.db, author, 'exhibition.jury', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    const stands = await listStands(transaction, regionId, row.id)
    if (stands.length === 0) return refused('no-stands')
    const { criteria, source } = juryCriteria()
    const input = { name, criteria, criteriaSource: source, ...JURY, isExample: row.isExample }
    const opened = await openPanelWithin(transaction, author, { regionId, panelId: row.panelId }, input)
    if (!opened.ok) return opened
    const { panelId } = opened.value
    const entries = stands.map(({ innovationId }) => innovationId)
    await insertEntries(transaction, regionId, panelId, entries)
    if (row.panelId !== panelId) await updateExhibition(transaction, regionId, row.id, { panelId })
    return ok({ panelId })
  })
}

export type NewClaim = {
  readonly kind: ExhibitionCountKind
  readonly title: string
  readonly countedOn: Day
  readonly people: number | null
  readonly source: string | null
}

/**
 * Keeps how many came on a day, or that somebody wrote. Without a source it is kept too and counts for nothing. Refuses
 * 'no-such-exhibition', 'people-missing' for visitors without a number.
 */
export async function addClaim(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  claim: NewClaim,
): Promise<Result<null, 'no-such-exhibition' | 'people-missing', OutOfBounds>> {
  const checked = checkBounds({
    title: wordsFault(claim.title),
    countedOn: dayFault(claim.countedOn),
    people: numberFault(claim.people, { min: 0 }),
  })
  if (!checked.ok) return checked
  if (claim.kind === 'visitors' && claim.people === null) return refused('people-missing')
  const people = claim.kind === 'visitors' ? claim.people : null
  return change(services.db, author, 'exhibition.count', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    const added = { addedBy: author.personId, addedAt: services.clock() }
    await insertClaim(transaction, { ...claim, ...added, people, regionId, exhibitionId: row.id })
    return ok(null)
  })
}

/** Takes a claim back: it counts no more and stays to be read. Refuses 'no-such-exhibition' and 'no-such-claim'. */
export async function withdrawClaim(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  { regionId, code }: ExhibitionScope,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, 'no-such-exhibition' | 'no-such-claim'>> {
  return change(services.db, author, 'exhibition.count', async (transaction) => {
    const row = await lockExhibition(transaction, regionId, code)
    if (!row) return refused('no-such-exhibition')
    const end = { withdrawnAt: services.clock(), withdrawReason: reason }
    const scope = { regionId, exhibitionId: row.id }
    return (await withdrawClaimRow(transaction, scope, id, end)) ? ok(null) : refused('no-such-claim')
  })
}
