import { may } from '../domain/access/permission.ts'
import type { Actor } from '../domain/access/role.ts'
import type { InnovationScope } from '../store/access/subject.ts'
import { finishedPage, type PageKind, type Parts } from './finished-pages.ts'
import { keepReply, takeReply } from './flash.ts'
import type { JSX } from './jsx/jsx-runtime.ts'
import { respondWith } from './made-page.ts'
import { menuOf } from './menu.ts'
import { NotOpenPage } from './pages/public/refusal/not-open-page.tsx'
import { RefusalPage } from './pages/public/refusal/refusal-page.tsx'
import { href, type View } from './view.ts'
import type { Visit } from './visit.ts'

type OnInnovation = { actor: Actor; innovation: InnovationScope }

/** What the guard found that a page of the desk is about. */
function workOf({ actor, innovation }: Visit & Partial<OnInnovation>): View['work'] {
  if (!actor || !innovation) return undefined
  return { ...innovation, mayEdit: may(actor, 'innovation.edit', innovation) }
}

/** What the page knows of its reader. `exampleData` defaults to what the region says of itself. */
export function viewOf(visit: Visit, changes: Partial<View> = {}): View {
  visit.reply ??= takeReply(visit)
  return {
    language: visit.language,
    messages: visit.messages,
    region: visit.region,
    person: visit.person ? { name: visit.person.name, menu: menuOf(visit) } : null,
    work: workOf(visit),
    path: visit.pagePath,
    exampleData: visit.region?.holdsExampleData ?? false,
    reply: visit.reply?.reply,
    ...changes,
  }
}

const contentType = 'text/html; charset=UTF-8'

/** The page as bytes: the server would measure a text and turn it into bytes in two goes. */
function bytesOf(element: JSX.Element): Uint8Array<ArrayBuffer> {
  return Buffer.from(String(element))
}

type PageStatus = 200 | 400 | 401 | 403 | 404 | 408 | 409 | 413 | 422 | 429 | 500 | 503

/** Answers with a page. */
export function page(visit: Visit, element: JSX.Element, status: PageStatus = 200): Response {
  return ownBytes(visit, bytesOf(element), status)
}

function ownBytes(
  { context, person, reply }: Visit,
  bytes: Uint8Array<ArrayBuffer>,
  status: PageStatus,
): Response {
  if (reply) context.header('Set-Cookie', reply.clear, { append: true })
  const headers: Record<string, string> = { 'Content-Type': contentType }
  // What somebody sees who is signed in stays behind on no shared computer, also not for the button that leads back.
  if (person || reply) headers['Cache-Control'] = 'no-store'
  return context.body(bytes, status, headers)
}

/**
 * A page of the desk that shows nothing but its parts, its reader and their menu: the same person with the same roles, for whom the same waits, gets it
 * made once for its parts.
 */
export function finishedDeskPage(
  visit: Visit & { readonly actor: Actor },
  parts: Parts,
  make: () => JSX.Element,
): Response {
  const { services, language, pagePath, person, region, waiting, actor } = visit
  visit.reply ??= takeReply(visit)
  if (visit.reply) return page(visit, make())
  const reader = JSON.stringify([language, pagePath, person?.id, person?.name, actor.memberships, waiting])
  const kept = finishedPage(services, 'desk', reader, [region, ...parts])
  if (kept.found) return ownBytes(visit, kept.found, 200)
  const bytes = bytesOf(make())
  kept.keep(bytes)
  return ownBytes(visit, bytes, 200)
}

/** For how long a cache in front of Labinov may keep a public page; ours lasts as long without any change. */
const SHARED_SECONDS_MAX = 60

const vary = 'Cookie, Accept-Encoding'
// Plain records, because the server copies anything else into one for each answer.
const sharedHeaders = {
  'Content-Type': contentType,
  'Cache-Control': `public, max-age=0, s-maxage=${SHARED_SECONDS_MAX}`,
  Vary: vary,
}
const ownHeaders = { 'Content-Type': contentType, 'Cache-Control': 'private, no-cache', Vary: vary }
const secretHeaders = { ...ownHeaders, 'Cache-Control': 'no-store' }

/**
 * Answers with a page that is the same for everybody without an account, so that caches may keep it: ours, which hears of
 * changes, and those outside, which ask again after a minute. Whoever is signed in gets a page of their own.
 */
export function publicPage(visit: Visit, element: JSX.Element, status: 200 | 400 | 404 = 200): Response {
  return publicBytes(visit, bytesOf(element), status)
}

function publicBytes(
  { person, region, reply }: Visit,
  bytes: Uint8Array<ArrayBuffer>,
  status: 200 | 400 | 404,
): Response {
  const headers = reply
    ? { ...secretHeaders, 'Set-Cookie': reply.clear }
    : person
      ? secretHeaders
      : status !== 200
        ? ownHeaders
        : sharedHeaders
  return respondWith({ bytes, status, headers, scope: region?.id ?? null })
}

/**
 * The same for a page that is made of nothing but its address and these parts: whoever is not signed in gets it made once for them; always anew where
 * the parts are null. `make` gives null where there turns out to be no such page.
 */
export async function finishedPublicPage(
  visit: Visit,
  kind: PageKind,
  parts: Parts | null,
  make: () => JSX.Element | null | Promise<JSX.Element | null>,
): Promise<Response> {
  visit.reply ??= takeReply(visit)
  const isForAll = !visit.person && !visit.reply
  const address = `${visit.language} ${visit.path}`
  const kept = parts && isForAll ? finishedPage(visit.services, kind, address, parts) : null
  if (kept?.found) return publicBytes(visit, kept.found, 200)
  const element = await make()
  if (!element) return notFound(visit)
  const bytes = bytesOf(element)
  kept?.keep(bytes)
  return publicBytes(visit, bytes, 200)
}

/** Goes on to another page of ours after a change; `reply` names the sentence to show there. */
export function redirect(visit: Visit, path: string, reply?: string): Response {
  if (reply) keepReply(visit, reply, path)
  return visit.context.redirect(href({ language: visit.language }, path), 303)
}

/** Leads on from a page that only leads on: the sentence that was kept for it goes along. */
export function redirectOn(visit: Visit, path: string): Response {
  return redirect(visit, path, takeReply(visit)?.name)
}

/** Reads on only as fast as the reader takes, and stops reading when they leave. */
export function streamOf(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

export function notFound(visit: Visit): Response {
  return page(visit, <RefusalPage view={viewOf(visit, { exampleData: false })} kind="notFound" />, 404)
}

/** The public pages of a region before it opens them: they say so, and lead to what works already. */
export function notOpenYet(visit: Visit): Response {
  return page(visit, <NotOpenPage view={viewOf(visit, { exampleData: false })} />, 404)
}

export function forbidden(visit: Visit): Response {
  return page(visit, <RefusalPage view={viewOf(visit)} kind="forbidden" />, 403)
}

export function tooMany(visit: Visit): Response {
  visit.context.header('Retry-After', '60')
  return page(visit, <RefusalPage view={viewOf(visit)} kind="tooMany" />, 429)
}
