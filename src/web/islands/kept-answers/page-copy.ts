import { syncTag } from './queue.ts'

/** Pages and files of the survey that open without a signal. The worker reads it, the page fills it the first time. */
export const copiesName = 'labinov-survey-1'

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Sets up the worker and gives it this page with its files, so that already the first scan opens again offline. */
export async function keepPageCopy(scope: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/s/worker.js', { scope })
  const files = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]')]
  const addresses = files.map((file) => ('src' in file ? file.src : file.href))
  const copies = await caches.open(copiesName)
  await copies.addAll([location.pathname, ...addresses])
}

/** Asks the browser to send what waits when the signal is back, also with the page closed, where it can do that. */
export async function sendWhenOnline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration: WithSync = await navigator.serviceWorker.ready
  await registration.sync?.register(syncTag)
}
