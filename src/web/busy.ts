import { messagesOf } from './messages/messages.ts'

/** After how long somebody may try again who found no room, or no turn: until others have had theirs. */
export const BUSY_SECONDS = 10

/**
 * Checks of health, which decide whether we are started anew, answers to surveys, whose people stand at a counter, and attendance and
 * complaints: five hundred at one door send their code within the same minute.
 */
export function isPreferred({ url }: Request): boolean {
  return /^[a-z]+:\/\/[^/]*\/(?:(?:en\/)?(?:s\/|[^/]+\/(?:attend|complain)(?:\?|$))|health(?:\/|$)|metrics$)/.test(
    url,
  )
}

const headers = {
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=UTF-8',
  'retry-after': String(BUSY_SECONDS),
}

function pageThat(triesAgain: boolean): string {
  const [id, en] = [messagesOf('id').refusal.busy, messagesOf('en').refusal.busy]
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${id.title}</title>${
    triesAgain ? `<meta http-equiv="refresh" content="${BUSY_SECONDS}">` : ''
  }</head><body><h1>${id.title}</h1><p>${id.text}</p><div lang="en"><h2>${en.title}</h2><p>${en.text}</p></div></body></html>`
}

const page = { again: pageThat(true), once: pageThat(false) }

/**
 * Told at next to no cost, without a look into the database: who asks for a page sees it come by itself, who sent a form goes back to it with what was
 * typed.
 */
export function busy({ method }: Request): Response {
  return new Response(method === 'GET' ? page.again : page.once, { status: 503, headers })
}
