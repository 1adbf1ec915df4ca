import { type Examples, inLanguage } from '../example.ts'
import { BroughtAnswers } from './brought-answers.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Answers on paper, apart from all others',
    element: (
      <BroughtAnswers
        view={view}
        figures={{
          index: { n: 230, index: 81.44, lower: 79.9, upper: 83, band: 'B', elements: [] },
          sources: [
            {
              name: inLanguage(view, 'Survei loket 2025 (contoh)', 'Counter survey 2025 (example)'),
              way: 'paper',
              firstDay: '2025-03-03',
              lastDay: '2025-06-27',
              answers: 230,
            },
          ],
        }}
      />
    ),
  },
]
