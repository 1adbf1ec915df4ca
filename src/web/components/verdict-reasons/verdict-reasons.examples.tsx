import type { Evidence } from '../../../domain/verdict/evidence.ts'
import { judge } from '../../../domain/verdict/judge.ts'
import { DEFAULT_POLICY } from '../../../domain/verdict/policy.ts'
import { type Examples, inLanguage } from '../example.ts'
import { MissingProofs, VerdictReasons } from './verdict-reasons.tsx'

const days = [9.1, 8.7, 9.6, 8.9, 9.4, 9.2, 8.8, 9.3, 4.4, 3.9, 4.2, 3.6, 3.8, 3.3, 3.5, 3.1]

function exampleEvidence(name: string, unit: string): Evidence {
  const values = days.map((value, index) => ({
    period: `${index < 8 ? 2020 : 2021}-${String((index % 8) + 3).padStart(2, '0')}`,
    value,
  }))
  return {
    asOf: '2021-10-31',
    launch: '2021-03-01',
    indicators: [
      {
        key: 'days',
        name,
        kind: 'outcome',
        direction: 'lower',
        unit,
        baseline: { value: 9.1, on: '2021-02-28' },
        target: null,
        values,
      },
    ],
    voice: null,
    complaints: { periods: [], due: 12, settledInTime: 7 },
    reach: { intended: 4000, reached: 2600, askedKnew: 0, knew: 0 },
  }
}

export const examples: Examples = (view) => {
  const evidence = exampleEvidence(
    inLanguage(view, 'Waktu penyelesaian', 'Completion time'),
    inLanguage(view, 'hari', 'days'),
  )
  const judgement = judge(evidence, DEFAULT_POLICY)
  return [
    { title: 'Reasons of a verdict', element: <VerdictReasons view={view} judgement={judgement} /> },
    { title: 'Proof that is missing', element: <MissingProofs view={view} judgement={judgement} /> },
  ]
}
