import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** From what is late to whom is reminded of it, for those who remind. */
export function RemindLink({ view }: { view: View }) {
  const path = paths.contacts(view.region?.slug ?? '')
  if (!view.person?.menu.some((item) => item.href === path)) return null
  return (
    <p class="remind-link">
      <a href={href(view, `${path}?show=late`)}>{view.messages.contact.remindLate}</a>
    </p>
  )
}
