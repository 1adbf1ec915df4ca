import type { Examples } from '../example.ts'
import { InnovationTabs } from './innovation-tabs.tsx'

export const examples: Examples = (view) => {
  const work = {
    slug: 'sianduk',
    agencyName: 'Dinas Kependudukan dan Pencatatan Sipil',
    stage: 'design',
    gateState: 'returned',
    isStopped: false,
    mayEdit: true,
  } as const
  const path = '/tangsel/desk/innovations/sianduk/voice'
  return [{ title: 'The parts of an innovation', element: <InnovationTabs view={{ ...view, work, path }} /> }]
}
