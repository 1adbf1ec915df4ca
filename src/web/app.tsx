import { type Context, Hono } from 'hono'
import { isStorageUnavailable } from '../adapters/files.ts'
import { withRequestId } from '../adapters/request-id.ts'
import { createTurns, type TurnLimits } from '../adapters/turns.ts'
import type { Services } from '../services/services.ts'
import { isDatabaseUnreachable, isMalformedValue } from '../store/base/connect.ts'
import { isOfStandby } from '../store/base/reader.ts'
import { serveAsset } from './assets-route.ts'
import { BUSY_SECONDS, busy, isPreferred } from './busy.ts'
import { MalformedForm } from './forms/gather-fields.ts'
import { BodyRefused, FORM_BYTES_MAX, releaseBody } from './forms/read-body.ts'
import { hostOf, isHealthCheck, misdirected } from './misdirected.ts'
import { observed } from './observed.ts'
import { type OwnAddress, ownAddress } from './own-address.ts'
import { askedOf, createPageCache, PAGE_CACHE_BYTES_DEFAULT } from './page-cache.ts'
import { type RefusalKind, RefusalPage } from './pages/public/refusal/refusal-page.tsx'
import { withoutTail } from './pasted-address.ts'
import { notFound, page, viewOf } from './respond.tsx'
import { onlyPosted, partsOfPage, type Route } from './route.ts'
import { routes } from './routes.ts'
import { unsentForm } from './unsent-form.tsx'
import { href } from './view.ts'
import { addressOf, type FormRule, pagePathOf, type Visit, visitOf } from './visit.ts'

/**
 * So many requests are worked on at once, several for each connection to the database; whoever waited two seconds for a turn is asked to come again, a door or a counter full of
 * people after twenty.
 */
const TURNS: TurnLimits = { runningMax: 64, waitingMax: 4_000, waitMsMax: 2_000, preferredWaitMsMax: 20_000 }

/** The application: each route of the list behind its guard, and the cache of public pages before them all. */
export function createApp(
  services: Services,
  list: readonly Route[] = routes,
  pageCacheBytesMax = PAGE_CACHE_BYTES_DEFAULT,
): Hono {
  const { baseUrl, isAddressOpen = false } = services
  const own = ownAddress(baseUrl, !isAddressOpen)
  const app = createRoutedApp(services, list, own)
  const pages = createPageCache({ changes: services.changes, bytesMax: pageCacheBytesMax })
  const turns = createTurns(TURNS)
  const fetch = app.fetch
  // A kept page needs no turn.
  const make: typeof fetch = (request, environment, execution) =>
    turns.run(
      isPreferred(request),
      () => fetch(request, environment, execution),
      () => busy(request),
    )
  app.fetch = (request, environment, execution) =>
    observed(request, environment, (id) =>
      own.isHost(hostOf(request, environment)) || isHealthCheck(request)
        ? pages.answer(askedOf(request, environment), () =>
            withRequestId(id, () => make(request, environment, execution)),
          )
        : misdirected(baseUrl),
    )
  return app
}

const cannotSave = (error: unknown) => isDatabaseUnreachable(error) || isStorageUnavailable(error)

const bodyRefusals = {
  'too-large': ['tooLarge', 413],
  'too-slow': ['tooSlow', 408],
  'no-room': ['busy', 503],
} as const satisfies Record<BodyRefused['reason'], readonly [RefusalKind, number]>

/** A form that no page of ours sent, whatever kind of content it says to be. */
class StrangeSender extends Error {}

/** A route without a guard does not start. */
function createRoutedApp(services: Services, list: readonly Route[], own: OwnAddress): Hono {
  const app = new Hono({ getPath: (request) => addressOf(request.url).path.split('?', 1)[0] as string })
  app.get('/assets/*', serveAsset)
  // Reading needs no such check, and a route without a middleware before it is answered at once.
  app.post('*', async ({ req, env }, next) => {
    if (!own.isSender(hostOf(req.raw, env), req.header('origin'), req.header('referer')))
      throw new StrangeSender()
    await next()
  })
  for (const route of list) mount(app, route, services, partsOfPage(route, list))
  // A refused form stands at its own address: whoever loads that again comes to its page, not to one that there is not.
  for (const route of onlyPosted(list)) {
    app.get(route.path, (context) => toItsPage(context, services, partsOfPage(route, list)))
  }
  app.notFound(
    (context) => withoutLastSlash(context) ?? withoutTail(context) ?? notFound(visitOf(context, services)),
  )
  app.onError((error, context) => {
    const visit = visitOf(context, services)
    const refuse = (kind: RefusalKind, status: 400 | 403 | 408 | 413 | 500 | 503) =>
      page(visit, <RefusalPage view={viewOf(visit, { exampleData: false })} kind={kind} />, status)
    if (error instanceof MalformedForm) return refuse('malformed', 400)
    if (error instanceof BodyRefused) {
      if (error.reason === 'no-room') context.header('Retry-After', String(BUSY_SECONDS))
      const [kind, status] = bodyRefusals[error.reason]
      return refuse(kind, status)
    }
    if (error instanceof StrangeSender) {
      services.log.warn({ event: 'form.refused', route: context.req.routePath }, 'A form came from elsewhere')
      return refuse('crossOrigin', 403)
    }
    if (isMalformedValue(error)) return notFound(visit)
    if (isStorageUnavailable(error)) services.log.error({ error }, 'The disk takes no file')
    if (cannotSave(error)) {
      context.header('Retry-After', String(BUSY_SECONDS))
      return refuse('unavailable', 503)
    }
    // The route and not the address: that may hold a key to somebody's calendar, account or report.
    services.log.error({ error, route: context.req.routePath }, 'A request failed')
    return refuse('broken', 500)
  })
  return app
}

/** Leads from the address of a form to its page; never from two slashes, behind which another host would stand. */
function toItsPage(context: Context, services: Services, pageParts: number): Response {
  const visit = visitOf(context, services)
  const path = visit.path.split('?', 1)[0] as string
  const page = pagePathOf(path, -1, pageParts)
  return page === path || page.startsWith('//') ? notFound(visit) : context.redirect(href(visit, page), 303)
}

/** Leads from `/tangsel/`, as people type it, to `/tangsel`; never from two slashes, behind which another host would stand. */
function withoutLastSlash(context: Context): Response | undefined {
  const { pathname, search } = new URL(context.req.url)
  if (context.req.method !== 'GET' || !/^\/[^/].*[^/]\/$/.test(pathname)) return undefined
  return context.redirect(pathname.slice(0, -1) + search, 301)
}

/** Whether a page failed because it was read from a standby: then the primary is asked. */
function isOfReader(visit: Visit, { db, reader }: Services, error: unknown): boolean {
  if (visit.services.db === db || !(cannotSave(error) || isOfStandby(error))) return false
  if (!isOfStandby(error)) reader?.distrust()
  return true
}

function mount(app: Hono, route: Route, services: Services, pageParts: number): void {
  if (!route.guard) throw new Error(`The route ${route.method} ${route.path} declares no guard`)
  const form: FormRule = { bytesMax: route.bodyBytesMax ?? FORM_BYTES_MAX, isCarried: !route.holdsPassword }
  // The guard comes first: the body is read by whoever needs it, and nobody else's is.
  const answer = async (context: Context, isAgain = false): Promise<Response> => {
    const visit = visitOf(context, services, pageParts)
    visit.form = form
    visit.isAgain = isAgain
    // No address of ours holds them, a header cannot, and PostgreSQL takes no NUL.
    if (Object.values(visit.parameters).some((value) => /\p{Cc}/u.test(value))) return notFound(visit)
    try {
      const admitted = await route.guard.admit(visit)
      if (admitted instanceof Response) return admitted
      const answered = await route.handle(admitted)
      if (route.method === 'POST' && visit.person && visit.region) services.changes.noteOwn(visit.region.id)
      return answered
    } catch (error) {
      if (isOfReader(visit, services, error)) return answer(context, true)
      const unsent = cannotSave(error) ? await unsentForm(visit) : null
      if (!unsent) throw error
      if (isStorageUnavailable(error)) services.log.error({ error }, 'The disk takes no file')
      return unsent
    } finally {
      releaseBody(visit)
    }
  }
  if (route.method === 'GET') app.get(route.path, (context) => withoutTail(context) ?? answer(context))
  else app.post(route.path, (context) => answer(context))
}
