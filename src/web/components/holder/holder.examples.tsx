import { type Examples, inLanguage } from '../example.ts'
import { Holder } from './holder.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Who holds it and since when',
    element: (
      <div class="actions">
        <Holder view={view} holder="you" days={2} due="2021-12-10" />
        <Holder
          view={view}
          holder={{ name: inLanguage(view, 'pendamping', 'the coach') }}
          days={12}
          due="2021-11-26"
          daysLate={5}
        />
        <Holder view={view} holder={{ name: inLanguage(view, 'tim', 'the team') }} days={0} />
      </div>
    ),
  },
]
