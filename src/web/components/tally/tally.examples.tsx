import type { Examples } from '../example.ts'
import { Tally } from './tally.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Tally of verdicts with the change since last week',
    element: (
      <Tally
        view={view}
        counts={{ proven: 9, promising: 1234, unproven: 12, burdening: 3 }}
        changes={{ proven: 2, unproven: -3 }}
        hrefOf={(name) => `?verdict=${name}`}
      />
    ),
  },
]
