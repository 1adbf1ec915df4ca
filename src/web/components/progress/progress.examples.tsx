import { type Examples, inLanguage } from '../example.ts'
import { Progress } from './progress.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Progress',
    element: (
      <Progress
        value={19}
        max={35}
        label={inLanguage(view, '19 dari 35 perangkat daerah', '19 of 35 agencies')}
      />
    ),
  },
]
