import { syncTag } from './queue.ts'

/** Pages and files of the survey that open without a signal. The worker reads it, the page fills it the first time. */
export const copiesName = 'labinov-survey-2'

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/**
 * Whether Labinov itself gave this, and not a portal in between that answers 200 for everything: our pages of the survey say
 * so in a header, and a file of ours is never a page.
 */
function isOurs(response: Response): boolean {
  if (!response.ok || response.redirected) return false
  const isFile = new URL(response.url).pathname.startsWith('/assets/')
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
  return isFile ? !isPage : isPage && response.headers.has('labinov-page')
}

/** Keeps a copy of what is ours; of anything else none. */
export async function keepCopy(request: RequestInfo, response: Response): Promise<void> {
  if (isOurs(response)) await (await caches.open(copiesName)).put(request, response)
}

/** Sets up the worker and gives it this page with its files, so that already the first scan opens again offline. */
export async function keepPageCopy(scope: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/s/worker.js', { scope })
  const files = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]')]
  const addresses = files.map((file) => ('src' in file ? file.src : file.href))
  await Promise.all(
    [location.pathname, ...addresses].map(async (address) => keepCopy(address, await fetch(address))),
  )
}

/** Asks the browser to send what waits when the signal is back, also with the page closed, where it can do that. */
export async function sendWhenOnline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration: WithSync = await navigator.serviceWorker.ready
  await registration.sync?.register(syncTag)
}

/** Asks the browser not to clear what waits when the phone is full. Only pages that came with TLS can ask. */
export async function stayOnPhone(): Promise<void> {
  await navigator.storage?.persist?.()
}
