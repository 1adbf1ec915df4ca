import { type Examples, inLanguage } from '../example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: Examples = (view) => [
  {
    title: 'An address to scan',
    element: (
      <QrCode
        text="https://labinov.example/tangsel"
        label={inLanguage(view, 'Kode QR alamat', 'QR code of the address')}
      />
    ),
  },
]
