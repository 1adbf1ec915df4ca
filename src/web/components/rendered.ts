import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'

/** An element as finished HTML, to stand in a page more than once at the cost of one. Synchronous components only. */
export function rendered(element: Child): HtmlEscapedString {
  return raw(String(element)) as HtmlEscapedString
}
