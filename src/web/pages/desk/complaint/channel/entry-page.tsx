import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { nationalEntry } from '../../../../../domain/complaint/channel-entry.ts'
import type { ComplaintMove } from '../../../../../domain/complaint/complaint.ts'
import type { ComplaintFile } from '../../../../../services/complaint/show-complaints.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { asset } from '../../../../assets.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { CopyField } from '../../../../components/copy-field/copy-field.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { nationalAddress } from '../../../public/complaint/complain-page.tsx'

type EntryPageProps = {
  view: View
  region: RegionScope
  file: ComplaintFile
  /** What the number is recorded by: the report is there already, or is handed over with it. */
  move: Extract<ComplaintMove, 'hand-over' | 'record-number'>
}

/** Rows of the text: as many as it needs, but not a page full; the rest scrolls. */
const textRows = { min: 3, max: 12, characters: 60 }

function rowsOf(text: string): number {
  const { min, max, characters } = textRows
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0)
  return Math.min(max, Math.max(min, lines))
}

function Entry({ view, region, file }: EntryPageProps) {
  const { entry: words } = view.messages.channel
  const { complaint } = file
  const fields = nationalEntry({
    reportClass: complaint.reportClass,
    text: complaint.text,
    // The form over there is Indonesian, whatever the reader's language is.
    receivedOn: formatsOf('id').date(dayAt(complaint.receivedAt, region.timeZone)),
    place: complaint.place,
    innovation: complaint.innovation?.name ?? null,
    agency: complaint.agency?.name ?? region.name,
    category: complaint.category?.nameId ?? null,
  })
  return (
    <div class="form">
      {fields.map(({ field, value }) => (
        <CopyField
          view={view}
          name={`entry-${field}`}
          label={words.fields[field]}
          hint={words.hints[field]}
          value={value}
          rows={field === 'text' ? rowsOf(value) : undefined}
        />
      ))}
    </div>
  )
}

/** What the citizen asked to be kept secret has to be ticked over there as well. */
function Secrets({ view, file }: EntryPageProps) {
  const { entry: words } = view.messages.channel
  const { anonymous, confidential } = file.complaint
  const asked = [anonymous && words.anonymous, confidential && words.confidential].filter(Boolean)
  return (
    <>
      {asked.length > 0 && (
        <p>
          <b>{words.tick}</b> {asked.join(', ')}.
        </p>
      )}
    </>
  )
}

function NumberForm({ view, region, file, move }: EntryPageProps) {
  const { complaint: words, channel: national } = view.messages
  const name = `${move}-tracking`
  return (
    <form
      class="form"
      method="post"
      action={href(view, paths.complaint(region.slug, file.complaint.ticket))}
      novalidate
    >
      <HiddenField name="move" value={move} />
      <TextField
        view={view}
        name={name}
        label={words.trackingId}
        hint={national.entry.numberHint}
        value={file.complaint.nationalTrackingId ?? undefined}
        required
      />
      <div>
        <button class="ds-button" type="submit">
          {words.moves[move]}
        </button>
      </div>
    </form>
  )
}

/** Everything that an officer carries into the national channel, a field at a time, and where its number comes back. */
export function EntryPage(props: EntryPageProps) {
  const { view, region, file } = props
  const { complaint, channel: national } = view.messages
  const { entry: words } = national
  const { ticket } = file.complaint
  const photo = href(view, paths.complaintPhoto(region.slug, ticket))
  return (
    <DeskShell view={view} title={words.title} head={<script type="module" src={asset('copy-field.js')} />}>
      <Breadcrumb
        view={view}
        crumbs={[
          { path: paths.complaints(region.slug), label: complaint.deskTitle },
          { path: paths.channel(region.slug), label: national.title },
          { label: ticket },
        ]}
      />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={href(view, paths.complaint(region.slug, ticket))}>{words.back(ticket)}</a>
        </p>
      </div>
      <section class="card stack">
        <h2>{words.copyTitle}</h2>
        <p>
          <a class="ds-button" data-variant="secondary" href={nationalAddress}>
            {complaint.nationalLink}
          </a>
        </p>
        <Secrets {...props} />
        <Entry {...props} />
        {file.hasPhoto && (
          <p>
            {words.photo} <a href={photo}>{complaint.openPhoto}</a>
          </p>
        )}
      </section>
      <section class="card stack">
        <h2>{words.numberTitle}</h2>
        <NumberForm {...props} />
      </section>
    </DeskShell>
  )
}
