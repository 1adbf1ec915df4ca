import { raw } from 'hono/html'
import { qrVector } from '../../../documents/qr.ts'

/** A text as a code that a phone scans, drawn here and nowhere else; nothing where it is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = qrVector(text)
  if (!drawn.ok) return null
  const { size, path } = drawn.value
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {raw(`<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/>`)}
    </svg>
  )
}
