import { ratesOfHundred } from '../../../../../domain/verdict/rates-of-hundred.ts'
import type { View } from '../../../../view.ts'

/** How often the verdict is wrong over two years of monthly looks, in whole innovations of a hundred. */
export function RatesOfHundred({ view }: { view: View }) {
  const words = view.messages.method.ofHundred
  return (
    <ul>
      {ratesOfHundred.map(({ name, count }) => (
        <li>{words[name](count)}</li>
      ))}
    </ul>
  )
}
