import { messageAddress } from '../../../../domain/contact/telephone.ts'
import type { AgencyId } from '../../../../domain/scope.ts'
import type { Reminder } from '../../../../store/contact/reminder.ts'
import { asset } from '../../../assets.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { CopyField } from '../../../components/copy-field/copy-field.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type RemindersProps = {
  view: View
  day: string
  /** How the addresses in the texts begin. */
  baseUrl: string
  reminders: readonly Reminder[]
  numberOf: (agencyId: AgencyId) => string | null
}

/** Lines of a text that is read before it is copied. */
const TEXT_ROWS = 9

/** A text that waits to be sent by hand: copied, opened as a message, and ticked off. */
function ByHand({ view, reminder, numberOf }: RemindersProps & { reminder: Reminder }) {
  const words = view.messages.contact
  const { id, agencyId, agencyKey, agencyName, text } = reminder
  const number = numberOf(agencyId)
  return (
    <Card title={agencyName}>
      <div class="form">
        <CopyField
          view={view}
          name={`text-${agencyKey}`}
          label={words.textFor(agencyName)}
          hint={number ?? words.noTelephone}
          value={text}
          rows={TEXT_ROWS}
        />
        <div class="actions">
          <a class="ds-button" href={messageAddress(number, text)} rel="noreferrer" target="_blank">
            {view.messages.person.openWhatsapp}
            <span class="visually-hidden"> {agencyName}</span>
          </a>
          <form method="post" action={href(view, paths.reminderHanded(view.region?.slug ?? ''))}>
            <input type="hidden" name="reminder" value={id} />
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.wasSent}
              <span class="visually-hidden"> {agencyName}</span>
            </button>
          </form>
        </div>
      </div>
    </Card>
  )
}

/** The reminders of a day: what is still to be sent by hand, then what went. */
export function RemindersPage(props: RemindersProps) {
  const { view, day, reminders, baseUrl } = props
  const words = view.messages.contact
  const format = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const waiting = reminders.filter(({ way, handedAt }) => way === 'hand' && handedAt === null)
  const gone = reminders.filter((one) => !waiting.includes(one))
  const title = words.remindersOn(format.date(day))
  return (
    <DeskShell view={view} title={title} head={<script type="module" src={asset('copy-field.js')} />}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.contacts(region) }, { label: title }]}
      />
      <div>
        <h1>{title}</h1>
        {reminders.length > 0 && <p class="lead">{words.remindersLead(waiting.length, gone.length)}</p>}
      </div>
      {reminders.length === 0 && (
        <EmptyState
          sentence={words.noReminders}
          next={{ label: words.filters.late, href: href(view, `${paths.contacts(region)}?show=late`) }}
        />
      )}
      {waiting.some(({ text }) => text.includes(baseUrl)) && <AddressWarning view={view} address={baseUrl} />}
      {waiting.map((reminder) => (
        <ByHand {...props} reminder={reminder} />
      ))}
      {gone.length > 0 && (
        <Card title={words.gone}>
          <ul class="ruled-list">
            {gone.map(({ agencyName, way, madeBy }) => (
              <li>
                {agencyName}: {words.ways[way]}
                {madeBy && `, ${madeBy}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <form class="filter-form" method="get" action={href(view, paths.reminders(region))}>
        <label class="field">
          {words.otherDay}
          <input class="ds-input field-date" type="date" name="day" value={day} />
        </label>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.showDay}
        </button>
      </form>
    </DeskShell>
  )
}
