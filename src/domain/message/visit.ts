/** What a request by a short link is: a person's, the same person's again, or a program's. */
export type VisitKind = 'scan' | 'open' | 'repeat' | 'robot'

/** Whoever opens a link again within this time is the same visit: a reload, the way back, a page that was kept open. */
export const REPEAT_MINUTES_MAX = 30

// Programs that name themselves, among them those that draw a preview of each link that is sent in a message.
const robots =
  /bot\b|bot[/;) ]|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|whatsapp|telegram|slack|discord|embedly|skypeuripreview|curl|wget|python|java\/|go-http|okhttp|axios|node-fetch|headless|lighthouse|monitor|uptime|scan(ner)?\b/i

export type VisitSigns = {
  readonly method: string
  readonly userAgent: string | undefined
  readonly accept: string | undefined
  /** What the browser says of a page that it reads ahead, `prefetch`. */
  readonly purpose: string | undefined
}

/**
 * Whether a request is a program's by what it says of itself: a browser of a person names itself and asks for a page. Programs
 * that pretend are not found, so visits are never people and stand in no verdict.
 */
export function isRobot({ method, userAgent, accept, purpose }: VisitSigns): boolean {
  if (method !== 'GET' || !userAgent || robots.test(userAgent)) return true
  if (purpose && /prefetch|preview/i.test(purpose)) return true
  return !(accept ?? '').includes('text/html')
}
