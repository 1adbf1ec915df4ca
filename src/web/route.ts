import type { Guard } from './guard.ts'
import type { Visit } from './visit.ts'

export type Method = 'GET' | 'POST'

/** One line of the route list: where, who may pass, and what happens. */
export type Route = {
  readonly method: Method
  readonly path: string
  readonly guard: Guard<object>
  readonly handle: (visit: Visit) => Response | Promise<Response>
  /** Largest request body, when the route takes more than a form of text: files. */
  readonly bodyBytesMax?: number
  /** Its form has passwords in it, so that it is not carried along when somebody has to sign in first. */
  readonly holdsPassword?: boolean
}

/**
 * How many parts of a form's address lead to a page: to its own, or to the nearest above it that can be opened. A refused
 * form is answered at its own address, which cannot be opened again.
 */
export function partsOfPage(
  { path }: Pick<Route, 'path'>,
  list: readonly Pick<Route, 'method' | 'path'>[],
): number {
  const pages = new Set(list.filter(({ method }) => method === 'GET').map((page) => page.path))
  const parts = path.split('/').slice(1)
  let count = parts.length
  while (count > 0 && !pages.has(`/${parts.slice(0, count).join('/')}`)) count--
  return count
}

/** The forms whose address shows nothing when it is opened. */
export function onlyPosted<One extends Pick<Route, 'method' | 'path'>>(list: readonly One[]): One[] {
  const pages = new Set(list.filter(({ method }) => method === 'GET').map(({ path }) => path))
  return list.filter(({ method, path }) => method === 'POST' && !pages.has(path))
}

/** Two files of the largest size that is taken, with the text around them. */
export const FILES_BYTES_MAX = 21 * 1024 * 1024

/** A table may have 5 MB (TABLE_BYTES_MAX); the rest is the form around it. */
export const LIST_BYTES_MAX = 6 * 1024 * 1024

type Handler<Found> = (visit: Visit & Found) => Response | Promise<Response>
type Options = Pick<Route, 'bodyBytesMax' | 'holdsPassword'>

function route<Found>(
  method: Method,
  path: string,
  guard: Guard<Found>,
  handle: Handler<Found>,
  options?: Options,
): Route {
  // The guard that stands in this line is the only way to the handler, so what it found is there.
  return { method, path, guard: guard as Guard<object>, handle: handle as Route['handle'], ...options }
}

/** Shows something. */
export function get<Found>(path: string, guard: Guard<Found>, handle: Handler<Found>): Route {
  return route('GET', path, guard, handle)
}

/** Changes something. */
export function post<Found>(
  path: string,
  guard: Guard<Found>,
  handle: Handler<Found>,
  options?: Options,
): Route {
  return route('POST', path, guard, handle, options)
}
