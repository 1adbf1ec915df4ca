import type { Examples } from '../example.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const examples: Examples = (view) => [
  {
    title: 'Breadcrumb',
    element: (
      <Breadcrumb
        view={view}
        crumbs={[
          { label: view.messages.chrome.innovations, path: '/tangsel/innovations' },
          { label: 'Dinas Kependudukan dan Pencatatan Sipil', path: '/tangsel/agencies/disdukcapil' },
          { label: 'Sianduk' },
        ]}
      />
    ),
  },
]
