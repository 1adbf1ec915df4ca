import type { ChangeScope } from '../store/base/change-listener.ts'

const scopes = new WeakMap<Response, ChangeScope>()

/** Notes of which region a page tells, for the cache alone: nothing of it is sent. */
export function tellOf(scope: ChangeScope, page: Response): Response {
  scopes.set(page, scope)
  return page
}

/** Whose change makes the page out of date; anybody's where the page did not say. */
export function scopeOfPage(page: Response): ChangeScope {
  return scopes.get(page) ?? null
}
