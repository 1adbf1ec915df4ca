import { raw } from 'hono/html'

/** The mark of Labinov: steps that rise to a sun. Decoration only; the name always stands beside it. */
export const mark = raw(
  '<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">' +
    '<circle cx="6" cy="33" r="3"/><circle cx="13" cy="27" r="3.4"/><circle cx="20.5" cy="20.5" r="4"/>' +
    '<circle class="mark-sun" cx="28" cy="13.5" r="4.6"/>' +
    '<path class="mark-ray" d="M33 4.5a9 9 0 0 1 2.6 2.6M36 13a9 9 0 0 1-.6 3.6M24.6 4.6A9 9 0 0 1 28 4"/></svg>',
)
