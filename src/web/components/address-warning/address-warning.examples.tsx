import { type Examples, inLanguage } from '../example.ts'
import { AddressWarning } from './address-warning.tsx'

export const examples: Examples = (view) => [
  {
    title: inLanguage(view, 'Alamat yang hanya ada di komputer ini', 'An address of this computer alone'),
    element: <AddressWarning view={view} address="http://localhost:3000" />,
  },
  {
    title: inLanguage(view, 'Alamat jaringan kantor', 'An address of the office network'),
    element: <AddressWarning view={view} address="http://192.168.1.20:3000" />,
  },
]
