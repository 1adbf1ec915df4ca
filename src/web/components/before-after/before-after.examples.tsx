import { type Examples, inLanguage } from '../example.ts'
import { BeforeAfter } from './before-after.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Before and after',
    element: (
      <BeforeAfter
        view={view}
        caption={inLanguage(view, 'Sebelum dan sesudah', 'Before and after')}
        rows={[
          {
            label: inLanguage(view, 'Datang ke kantor', 'Visits'),
            before: inLanguage(view, '2 kali', '2'),
            after: inLanguage(view, 'tidak perlu', 'none'),
          },
          {
            label: inLanguage(view, 'Waktu tunggu', 'Waiting'),
            before: inLanguage(view, '9,9 hari', '9.9 days'),
            after: inLanguage(view, '3,3 hari', '3.3 days'),
          },
          {
            label: inLanguage(view, 'Ongkos warga', 'Cost'),
            before: inLanguage(view, 'Rp45.000', 'Rp45,000'),
            after: inLanguage(view, 'Rp12.000', 'Rp12,000'),
          },
        ]}
      />
    ),
  },
]
