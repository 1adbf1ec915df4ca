import type { Examples } from '../example.ts'
import { VerdictStrip } from './verdict-strip.tsx'

export const examples: Examples = (view) => [
  {
    title: 'One shape an innovation, with legends',
    element: (
      <VerdictStrip
        view={view}
        counts={{ proven: 1, promising: 2, unproven: 33, burdening: 1 }}
        hrefOf={() => '#content'}
      />
    ),
  },
  {
    title: 'Above eighty one bar',
    element: (
      <VerdictStrip
        view={view}
        counts={{ proven: 61, promising: 204, unproven: 1340, burdening: 0 }}
        hrefOf={() => '#content'}
      />
    ),
  },
]
