import { noFacts } from '../../../domain/verdict/three-facts.ts'
import { type Examples, inLanguage } from '../example.ts'
import { ThreeFacts } from './three-facts.tsx'

export const examples: Examples = (view) => {
  const outcome = {
    key: 'days',
    name: inLanguage(view, 'Waktu penyelesaian', 'Completion time'),
    unit: inLanguage(view, 'hari', 'days'),
    before: 9.02,
    after: 4.31,
    isWithout: false,
  }
  const voice = { index: 85.94, lower: 84.9, upper: 87, n: 421 }
  return [
    {
      title: 'Three facts, all known',
      element: (
        <ThreeFacts
          view={view}
          limit={5}
          facts={{ voice, outcome, complaints: { before: 6.5, after: 6.1 } }}
        />
      ),
    },
    {
      title: 'Three facts with a trend set aside, and few answers',
      element: (
        <ThreeFacts
          view={view}
          limit={5}
          facts={{
            voice: { ...voice, n: 4 },
            outcome: { ...outcome, isWithout: true },
            complaints: { before: null, after: 3.2 },
          }}
        />
      ),
    },
    {
      title: 'Three facts of which the outcome is open',
      element: (
        <ThreeFacts
          view={view}
          limit={5}
          facts={{ voice, outcome: { ...outcome, isWithout: true, isOpen: true }, complaints: null }}
        />
      ),
    },
    { title: 'Three facts, none known', element: <ThreeFacts view={view} limit={5} facts={noFacts} /> },
  ]
}
