import type { Context } from 'hono'

/**
 * What stands behind a link in a sentence, and is taken along where the link is tapped or copied: a bracket, a full stop, a
 * quotation mark. No address of ours ends with one.
 */
const tail = /(?:[)\]}>.,;:!?'"*]|%(?:22|3E|5D|7D|E2%80%9[9D]|C2%BB))+$/i
/** More signs than a sentence ends with; the pattern above would try each place of a long address. */
const TAIL_CHARACTERS_MAX = 60

/** Leads from `/s/SIANDUK)` to `/s/SIANDUK`; nothing for an address that has no such end. */
export function withoutTail({ req, redirect }: Context): Response | undefined {
  const { pathname, search } = new URL(req.url)
  const end = pathname.slice(-TAIL_CHARACTERS_MAX)
  const clean = pathname.slice(0, pathname.length - end.length) + end.replace(tail, '')
  // Behind two slashes another host would stand.
  // ".." at the end is a climb and no sentence.
  if (/(?:\/|%2f)\.+$/i.test(pathname)) return undefined
  if (clean === pathname || !/^\/(?!\/)/.test(clean)) return undefined
  return redirect(clean + search, 302)
}
