import type { Examples } from '../example.ts'
import { Count } from './count.tsx'

export const examples: Examples = (view) => [
  { title: 'What waits', element: <Count view={view} count={3} urgent={false} /> },
  { title: 'What waits, some of it late', element: <Count view={view} count={12} urgent /> },
]
