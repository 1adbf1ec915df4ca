import { createHash } from 'node:crypto'
import { may } from '../../domain/access/permission.ts'
import type { Actor, Role } from '../../domain/access/role.ts'
import {
  type PersonalDataFound,
  type PublishingGap,
  personalDataIn,
  publicTexts,
  publishingGapsOf,
} from '../../domain/lifecycle/publishing.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { findStanding } from '../../store/access/deputy.ts'
import { agencyPathOf } from '../../store/access/subject.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type PublicationRow,
  readPublications,
  setClearedTexts,
  setPublished,
} from '../../store/lifecycle/publication.ts'
import { insertWithdrawal } from '../../store/verdict/withdrawal.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'db' | 'clock'>
type Scope = { readonly regionId: RegionId; readonly id: InnovationId }

/** How an innovation stands before its public page: what it lacks, and what in its texts looks like personal data. */
export type PublicationCheck = {
  readonly id: InnovationId
  readonly slug: string
  readonly name: string
  readonly isPublished: boolean
  readonly gaps: readonly PublishingGap[]
  readonly found: readonly PersonalDataFound[]
}

const fingerprint = (row: PublicationRow) =>
  createHash('sha256')
    .update(JSON.stringify(publicTexts.map((field) => row[field])))
    .digest('base64url')

function checkOf(row: PublicationRow): PublicationCheck {
  const isCleared = row.clearedTexts === fingerprint(row)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    isPublished: row.publishedAt !== null,
    gaps: publishingGapsOf({ ...row, isCleared }),
    found: isCleared ? [] : personalDataIn(row),
  }
}

/** The check list of innovations, by their identifier. */
export async function checkPublications(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  ids: readonly InnovationId[],
): Promise<ReadonlyMap<InnovationId, PublicationCheck>> {
  const rows = await readPublications(db, regionId, ids)
  return new Map(rows.map((row) => [row.id, checkOf(row)]))
}

/**
 * Shows an innovation in public. Refused 'not-ready' with its `gaps` while its check list is open. `textsSeen` says that the
 * author looked at what seems to be personal data and found none; the trail keeps it, for these very texts.
 */
export async function publishInnovation(
  services: Needs,
  author: Author,
  scope: Scope,
  { textsSeen = false }: { textsSeen?: boolean } = {},
): Promise<Result<null, 'not-found' | 'not-ready'>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.publish', async (transaction) => {
    const [row] = await readPublications(transaction, scope.regionId, [scope.id], { hold: true })
    if (!row) return refused('not-found')
    const cleared = textsSeen ? { ...row, clearedTexts: fingerprint(row) } : row
    const { gaps } = checkOf(cleared)
    if (gaps.length > 0) return refused('not-ready', { gaps })
    if (textsSeen) await setClearedTexts(transaction, scope.regionId, scope.id, fingerprint(row))
    if (row.publishedAt === null) await setPublished(transaction, scope.regionId, [scope.id], now, now)
    return ok(null)
  })
}

/** What became of a selection: what is shown now, what is not yet and why, and what this person may not show. */
export type PublishedSelection = {
  readonly published: readonly PublicationCheck[]
  readonly open: readonly PublicationCheck[]
  readonly forbidden: number
}

/** Those of a selection that an actor may publish: each is asked of the permission table with its own agencies. */
async function allowedOf(db: Database, actor: Actor, regionId: RegionId, ids: readonly InnovationId[]) {
  const allowed: InnovationId[] = []
  for (const id of new Set(ids)) {
    const agencyIds = await agencyPathOf(db, regionId, id)
    if (agencyIds.length > 0 && may(actor, 'innovation.publish', { regionId, agencyIds })) allowed.push(id)
  }
  return allowed
}

/** Shows those of a selection whose check list is done, all at once, and tells what the others lack. */
export async function publishSelection(
  services: Needs,
  author: Author,
  actor: Actor,
  regionId: RegionId,
  ids: readonly InnovationId[],
): Promise<Result<PublishedSelection>> {
  const now = services.clock()
  return change(services.db, author, 'innovation.publish', async (transaction) => {
    const allowed = await allowedOf(transaction, actor, regionId, ids)
    const rows = await readPublications(transaction, regionId, allowed, { hold: true })
    const hidden = rows.map(checkOf).filter(({ isPublished }) => !isPublished)
    const published = hidden.filter(({ gaps }) => gaps.length === 0)
    const open = hidden.filter(({ gaps }) => gaps.length > 0)
    const shown = published.map(({ id }) => id)
    await setPublished(transaction, regionId, shown, now, now)
    return ok({ published, open, forbidden: new Set(ids).size - allowed.length })
  })
}

/** Takes rows off the public pages, each with its public line. */
async function takeOff(
  transaction: Database,
  author: Author,
  regionId: RegionId,
  rows: readonly PublicationRow[],
  { reason, now }: { reason: string; now: Date },
): Promise<number> {
  const shown = rows.filter(({ publishedAt }) => publishedAt !== null)
  const role = await roleOf(transaction, author, regionId)
  const by = { withdrawnBy: author.personId, withdrawnAt: now }
  for (const { id } of shown) await insertWithdrawal(transaction, regionId, id, { reason, role, ...by })
  const ids = shown.map(({ id }) => id)
  await setPublished(transaction, regionId, ids, null, now)
  return ids.length
}

/**
 * Takes an innovation off the public pages. It needs a reason ('reason-missing') and leaves a public line with name, agency, last
 * verdict, role and reason, so that no result goes in silence.
 */
export async function withdrawInnovation(
  services: Needs,
  author: Author,
  scope: Scope,
  reason: string | null,
): Promise<Result<null, 'not-found' | 'reason-missing'>> {
  const now = services.clock()
  const said = reason?.trim()
  return change(services.db, author, 'innovation.unpublish', async (transaction) => {
    const rows = await readPublications(transaction, scope.regionId, [scope.id], { hold: true })
    if (rows.length === 0) return refused('not-found')
    if (rows.some(({ publishedAt }) => publishedAt !== null)) {
      if (!said) return refused('reason-missing')
      await takeOff(transaction, author, scope.regionId, rows, { reason: said, now })
    }
    return ok(null)
  })
}

/** Takes a selection off the public pages for one reason; gives how many. Refused 'reason-missing'. */
export async function withdrawSelection(
  services: Needs,
  author: Author,
  actor: Actor,
  regionId: RegionId,
  { ids, reason }: { ids: readonly InnovationId[]; reason: string | null },
): Promise<Result<{ withdrawn: number }, 'reason-missing'>> {
  const now = services.clock()
  const said = reason?.trim()
  if (!said) return refused('reason-missing')
  return change(services.db, author, 'innovation.unpublish', async (transaction) => {
    const allowed = await allowedOf(transaction, actor, regionId, ids)
    const rows = await readPublications(transaction, regionId, allowed, { hold: true })
    return ok({ withdrawn: await takeOff(transaction, author, regionId, rows, { reason: said, now }) })
  })
}

/** The role by which somebody takes an innovation off the public pages: that of the laboratory before that of the agency. */
async function roleOf(transaction: Database, author: Author, regionId: RegionId): Promise<Role | null> {
  if (author.personId === null) return null
  const here = (await findStanding(transaction, author.personId)).memberships.filter(
    (one) => one.regionId === regionId,
  )
  const roles: readonly Role[] = ['lab-manager', 'coordinator']
  return roles.find((role) => here.some((one) => one.role === role)) ?? null
}
