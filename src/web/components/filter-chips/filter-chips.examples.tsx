import { type Examples, inLanguage } from '../example.ts'
import { FilterChips } from './filter-chips.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Filter chips',
    element: (
      <FilterChips
        view={view}
        chips={[
          { label: inLanguage(view, 'Semua', 'All'), count: 35, href: '#content', current: true },
          { label: inLanguage(view, 'Belum ada', 'None yet'), count: 16, href: '#content' },
          { label: inLanguage(view, 'Terlambat', 'Late'), count: 6, href: '#content' },
          {
            label: inLanguage(view, 'Menunggu pendamping', 'Waiting for the coach'),
            count: 9,
            href: '#content',
          },
        ]}
      />
    ),
  },
]
