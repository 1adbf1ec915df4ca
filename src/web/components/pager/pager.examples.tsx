import type { Examples } from '../example.ts'
import { Pager } from './pager.tsx'

export const examples: Examples = (view) => [
  { title: 'Pager', element: <Pager view={view} page={7} pages={1531} hrefOf={(page) => `?page=${page}`} /> },
]
