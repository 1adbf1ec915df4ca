import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'

/** An element as finished HTML, to stand in a page more than once at the cost of one. Synchronous components only. */
export function rendered(element: Child): HtmlEscapedString {
  return raw(String(element)) as HtmlEscapedString
}

const remembered = new WeakMap<object, Map<string, HtmlEscapedString>>()

/**
 * What `make` gives as finished HTML, made once for an owner and a key, which must say together all that it shows. The
 * owner is what is replaced when that changes (a region, its counts, the words of a language); its HTML goes with it. The
 * keys of an owner are few: nothing that somebody types.
 */
export function renderedOnce(owner: object, key: string, make: () => Child): HtmlEscapedString {
  let own = remembered.get(owner)
  if (!own) {
    own = new Map()
    remembered.set(owner, own)
  }
  let html = own.get(key)
  if (!html) {
    html = rendered(make())
    own.set(key, html)
  }
  return html
}
