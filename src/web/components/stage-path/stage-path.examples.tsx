import type { Examples } from '../example.ts'
import { StagePath } from './stage-path.tsx'

export const examples: Examples = (view) => [
  { title: 'Stage path: the third stage is now', element: <StagePath view={view} stage="design" /> },
  {
    title: 'Stage path: returned by the coach',
    element: <StagePath view={view} stage="diagnose" progress="returned" />,
  },
  { title: 'Stage path: finished', element: <StagePath view={view} stage="display" progress="finished" /> },
]
