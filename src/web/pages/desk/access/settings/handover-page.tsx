import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import type { HandedLink } from '../../../../../services/access/password-link.ts'
import { asset } from '../../../../assets.ts'
import { AddressWarning } from '../../../../components/address-warning/address-warning.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { CopyField } from '../../../../components/copy-field/copy-field.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { QrCode } from '../../../../components/qr-code/qr-code.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { MessageToSend } from './message-to-send.tsx'

type HandoverProps = {
  view: View
  person: { readonly name: string; readonly email: string }
  link: HandedLink
  isInvited: boolean
  timeZone: RegionTimeZone
  /** The address that people type. */
  baseUrl: string
}

/** The sheet by which somebody gets into their account: a link, a text to send it with, a code to scan, one to read out. */
export function HandoverPage({ view, person, link, isInvited, timeZone, baseUrl }: HandoverProps) {
  const words = view.messages.person
  const until = formatsOf(view.language).moment(link.expiresAt, timeZone)
  const address = `${baseUrl}${href(view, paths.passwordLink(link.token))}`
  const text = words.messageText(person.name, address, until)
  const title = isInvited ? words.sheetInvited(person.name) : words.sheetReset(person.name)
  return (
    <DeskShell view={view} title={title} head={<script type="module" src={asset('copy-field.js')} />}>
      <div>
        <h1>{title}</h1>
        <p class="lead">{words.sheetLead(until)}</p>
      </div>
      <AddressWarning view={view} address={baseUrl} />
      <Card title={words.waysTitle} tone="strong">
        <div class="form">
          <MessageToSend view={view} name="message" text={text} />
          <CopyField view={view} name="link" label={words.link} hint={words.linkHint} value={address} />
        </div>
      </Card>
      <Card title={words.qrTitle}>
        <p>{words.qrHint}</p>
        <QrCode text={address} label={words.qr} />
      </Card>
      <Card title={words.phoneTitle}>
        <p>
          {words.code}
          <br />
          <code class="one-time-password">{link.code}</code>
        </p>
        <ol>
          {words.steps(`${baseUrl}${href(view, paths.passwordCode)}`, person.email, link.code).map((step) => (
            <li class="breakable">{step}</li>
          ))}
        </ol>
      </Card>
      <p>
        <a href={href(view, paths.people(view.region?.slug ?? ''))}>{view.messages.administration.back}</a>
      </p>
    </DeskShell>
  )
}
