import type { Membership } from '../domain/access/role.ts'
import { cookieLine, readCookie, setCookies } from './cookies.ts'
import type { Visit } from './visit.ts'

const REMEMBERED_SECONDS = 180 * 86_400

/** The region whose desk was opened last on this device, by its slug. */
export function lastRegionOf(visit: Visit): string | null {
  return readCookie(visit, 'region')
}

/** Remembers it, for those who have a choice. */
export function rememberRegion(visit: Visit, slug: string, memberships: readonly Membership[]): void {
  const hasChoice = memberships.some(({ regionId }) => regionId !== memberships[0]?.regionId)
  if (!hasChoice || visit.context.req.method !== 'GET' || lastRegionOf(visit) === slug) return
  setCookies(visit, [cookieLine(visit, 'region', slug, REMEMBERED_SECONDS)])
}
