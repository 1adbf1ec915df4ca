import { phoneReach } from '../../../domain/survey/phone-address.ts'
import type { View } from '../../view.ts'
import { Notice } from '../notice/notice.tsx'

/** Beside a link, a code or a text for people: that nobody else gets to `address`, and what is to be set; nothing where they do. */
export function AddressWarning({ view, address }: { view: View; address: string }) {
  const reach = phoneReach(address)
  if (reach === 'reachable') return null
  return (
    <Notice view={view} tone="warning">
      {view.messages.ownAddress[reach]}
    </Notice>
  )
}
