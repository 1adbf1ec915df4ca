import type { Actor } from '../../../../../domain/access/role.ts'
import { findRegionsOf } from '../../../../../store/access/membership.ts'
import { lastRegionOf } from '../../../../last-region.ts'
import { paths } from '../../../../paths.ts'
import { page, redirectOn, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { RefusalPage } from '../../refusal/refusal-page.tsx'
import { ChooseRegionPage } from './choose-region-page.tsx'

type Signed = Visit & { actor: Actor }
type Region = Awaited<ReturnType<typeof findRegionsOf>>[number]

function deskOf({ actor }: Signed, { id, slug }: Region): string {
  const isLeader = actor.memberships.some(({ regionId, role }) => regionId === id && role === 'leader')
  return isLeader ? paths.board(slug) : paths.desk(slug)
}

function chooseRegion(visit: Signed, regions: readonly Region[]): Response {
  const choices = regions.map((region) => ({ name: region.name, path: deskOf(visit, region) }))
  return page(visit, <ChooseRegionPage view={viewOf(visit)} choices={choices} />)
}

/** The desk without a region in its address: the one region somebody works in, the one they opened last, or a choice. */
export async function showMyDesk(visit: Signed): Promise<Response> {
  const regions = await findRegionsOf(visit.services.db, visit.actor.personId)
  const [first] = regions
  if (!first) return page(visit, <RefusalPage view={viewOf(visit)} kind="forbidden" />, 403)
  const last = regions.find(({ slug }) => slug === lastRegionOf(visit))
  const region = regions.length === 1 ? first : last
  return region ? redirectOn(visit, deskOf(visit, region)) : chooseRegion(visit, regions)
}

/** The choice, also for whoever opened a region before. */
export async function showChooseRegion(visit: Signed): Promise<Response> {
  return chooseRegion(visit, await findRegionsOf(visit.services.db, visit.actor.personId))
}
