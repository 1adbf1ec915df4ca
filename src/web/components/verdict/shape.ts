import { raw } from 'hono/html'
import type { Messages } from '../../messages/id.ts'

/** The four answers that Labinov gives. */
export type VerdictName = keyof Messages['verdict']['names']

const open = '<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'

/**
 * The shape of each verdict, drawn and not typed, so that it looks the same in every font: a full circle with a
 * tick, a half-filled circle, an empty circle, a triangle. It says the same as the colour and the word.
 */
export const verdictShapes = {
  proven: raw(
    `${open}<path fill="currentColor" fill-rule="evenodd" d="M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0m4.4 5.9-5.2 5.8a1 1 0 0 1-1.4.1L3.5 9.5l1.3-1.5 1.6 1.4 4.5-4.9z"/></svg>`,
  ),
  promising: raw(
    `${open}<circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" stroke-width="2"/><path fill="currentColor" d="M8 1a7 7 0 0 0 0 14z"/></svg>`,
  ),
  unproven: raw(
    `${open}<circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" stroke-width="2"/></svg>`,
  ),
  burdening: raw(
    `${open}<path fill="currentColor" fill-rule="evenodd" d="M8 .8 16 15.2H0zM7 6v4.5h2V6zm0 5.7v1.8h2v-1.8z"/></svg>`,
  ),
} satisfies Record<VerdictName, ReturnType<typeof raw>>
