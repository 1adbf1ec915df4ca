import { copiesName, keepCopy } from './kept-answers/page-copy.ts'
import { endsAfter } from './kept-answers/patience.ts'
import { syncTag } from './kept-answers/queue.ts'
import { sendWaiting } from './kept-answers/send.ts'

/** The few parts of a service worker that this one uses; the page's own types do not know them. */
type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extendable & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Syncing = Extendable & { tag: string }
type Worker = {
  readonly location: Location
  readonly clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener<E extends Event>(name: string, listener: (event: E) => void): void
}

const worker = self as unknown as Worker

/** A signal that has not brought the page by now is treated as none. */
const PATIENCE_MS = 4_000

const surveyPage = /^(\/en)?\/s\/[0-9A-Za-z-]+$/

worker.addEventListener<Extendable>('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener<Extendable>('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) if (name !== copiesName) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

async function fresh(request: Request): Promise<Response> {
  const response = await fetch(request, { signal: endsAfter(PATIENCE_MS) })
  // What a link fills in beforehand belongs to that link alone: the copy is of the page without it.
  const isPlain = new URL(request.url).search === ''
  if (isPlain) await keepCopy(request, response.clone())
  return response
}

/**
 * The page as it is now; without a signal, or with something else than Labinov on the other side, the copy of it that this
 * phone has. What Labinov itself refuses is shown, such as a code that is none.
 */
async function pageOrCopy(request: Request): Promise<Response> {
  const now = await fresh(request).catch(() => Response.error())
  if (now.headers.has('labinov-page') && now.status < 500) return now
  return (await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ?? now
}

/** The name of a built file carries the hash of its content: a copy is never old. */
async function copyOrFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fresh(request)
}

worker.addEventListener<Fetching>('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== worker.location.origin) return
  if (address.pathname.startsWith('/assets/')) event.respondWith(copyOrFile(request))
  else if (surveyPage.test(address.pathname)) event.respondWith(pageOrCopy(request))
})

worker.addEventListener<Syncing>('sync', (event) => {
  if (event.tag === syncTag) event.waitUntil(sendWaiting())
})
