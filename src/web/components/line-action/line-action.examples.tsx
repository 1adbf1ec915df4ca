import { type Examples, inLanguage } from '../example.ts'
import { LineAction } from './line-action.tsx'

export const examples: Examples = (view) => [
  {
    title: 'A line that can be taken back',
    element: (
      <ul class="ruled-list">
        <li class="title-row">
          <span>
            {inLanguage(view, 'Loket dibuka sampai pukul 18.00.', 'The counter is open until 6 pm.')}
          </span>
          <LineAction
            action="#content"
            fields={{ improvement: '1' }}
            label={inLanguage(view, 'Tarik', 'Take back')}
            spoken={inLanguage(view, 'Tarik: Loket dibuka', 'Take back: The counter')}
          />
        </li>
      </ul>
    ),
  },
]
