/** Beyond this nobody turns pages by hand, and an offset would cost more than it shows. */
const PAGES_MAX = 9_999

/** The page that an address asks for, from 1; 1 for one that says no such number. */
export function pageOf(query: URLSearchParams): number {
  return pageNumberOf(query.get('page')) ?? 1
}

/** A page number as an address writes it, or null. */
export function pageNumberOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) && Number(text) <= PAGES_MAX ? Number(text) : null
}
