import type { Examples } from '../example.ts'
import { PasskeyForm } from './passkey-form.tsx'

export const examples: Examples = (view) => [
  {
    title: 'A passkey is asked for, and this page has no script',
    element: <PasskeyForm view={view} action="#" kind="show" options="{}" />,
  },
]
