import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { HandedPerson } from '../../../../services/intake/list.ts'
import { asset } from '../../../assets.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { MessageToSend } from '../access/settings/message-to-send.tsx'

type HandedProps = {
  view: View
  handed: readonly HandedPerson[]
  timeZone: RegionTimeZone
  /** The address that people type. */
  baseUrl: string
}

/** One person's way into their account: a text to send, the link, and a code to read out. */
function Sheet({ view, person, timeZone, baseUrl }: Omit<HandedProps, 'handed'> & { person: HandedPerson }) {
  const words = view.messages.person
  const { name, email, link } = person
  const address = `${baseUrl}${href(view, paths.passwordLink(link.token))}`
  const until = formatsOf(view.language).moment(link.expiresAt, timeZone)
  const text = words.messageText(name, address, until)
  return (
    <Card title={name}>
      <p class="small breakable">{email}</p>
      <MessageToSend view={view} name={`message-${person.personId}`} text={text} />
      <p>
        {words.code}
        <br />
        <code class="one-time-password">{link.code}</code>
      </p>
      <ol>
        {words.steps(`${baseUrl}${href(view, paths.passwordCode)}`, email, link.code).map((step) => (
          <li class="breakable">{step}</li>
        ))}
      </ol>
    </Card>
  )
}

/** The sheets of all who were invited by a list, shown once. */
export function HandedPage({ view, handed, ...shared }: HandedProps) {
  const words = view.messages.listIntake
  const title = words.handedTitle(formatsOf(view.language).number(handed.length))
  return (
    <DeskShell view={view} title={title} head={<script type="module" src={asset('copy-field.js')} />}>
      <div>
        <h1>{title}</h1>
        <p class="lead">{words.handedLead}</p>
      </div>
      <AddressWarning view={view} address={shared.baseUrl} />
      {handed.map((person) => (
        <Sheet view={view} person={person} {...shared} />
      ))}
      <p>
        <a href={href(view, paths.people(view.region?.slug ?? ''))}>{words.handedNext}</a>
      </p>
    </DeskShell>
  )
}
