import { raw } from 'hono/html'
import type { DimensionState } from '../../../domain/verdict/judgement.ts'

const open = '<svg class="dimension-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
const shapes: Record<DimensionState, ReturnType<typeof raw>> = {
  met: raw(`${open}<path d="m2.5 8.5 3.7 3.7 7.3-8.2"/></svg>`),
  'not-met': raw(`${open}<path d="M3 8h10"/></svg>`),
  insufficient: raw(`${open}<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.6 1.72"/></svg>`),
  adverse: raw(`${open}<path d="M8 2 14.5 14h-13zM8 6.5v3.5M8 11.7v.3"/></svg>`),
}

/** The sign of a condition's state; the word stands beside it. */
export function DimensionShape({ state }: { state: DimensionState }) {
  return shapes[state]
}
