import type { Examples } from '../example.ts'
import { Verdict } from './verdict.tsx'
import { VerdictLink } from './verdict-link.tsx'

const names = ['proven', 'promising', 'unproven', 'burdening'] as const

export const examples: Examples = (view) => [
  {
    title: 'Verdict, in a list and as the answer',
    element: (
      <div class="stack">
        <p class="actions">
          {names.map((name) => (
            <Verdict view={view} name={name} />
          ))}
        </p>
        <p class="actions">
          {names.map((name) => (
            <Verdict view={view} name={name} big />
          ))}
        </p>
        <p class="actions">
          {names.map((name) => (
            <VerdictLink view={view} name={name} href="#content">
              Izin usaha sehari
            </VerdictLink>
          ))}
        </p>
      </div>
    ),
  },
]
