import { asset } from '../../../assets.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { formatsOf } from '../../../format.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { AnnouncementCard } from './announcement-card.tsx'
import { LinksCard } from './links-card.tsx'
import { AudienceCard, StepsCard } from './message-plan-cards.tsx'
import type { MessageProps } from './message-props.ts'
import { RecordsCard } from './records-card.tsx'

/** What came of it, in a sentence, and how that number is made. */
function Answer({ view, shown }: MessageProps) {
  const words = view.messages.message
  const { number, percent, rupiah } = formatsOf(view.language)
  const { reached, share, audience } = shown
  const people = reached.people
  const sentence =
    people === null
      ? words.reachedNothing
      : share !== null && audience.size !== null
        ? words.reachedOf(number(people), number(audience.size), percent(share))
        : words.reachedAlone(number(people))
  return (
    <>
      <p class="lead">
        <b>{sentence}</b>
        {shown.costPerPerson !== null && ` ${words.perPerson(rupiah(shown.costPerPerson))}`}
      </p>
      {reached.records > 0 && (
        <p class="small">
          {reached.claimed !== people && `${words.claimed(number(reached.claimed))} `}
          {words.rule}
        </p>
      )}
    </>
  )
}

function NextStep({ view, shown }: MessageProps) {
  const words = view.messages.message
  const [first, ...further] = shown.weak.map(({ code, numbers, channel }) =>
    words.weak[code](numbers, channel && words.channels[channel]),
  )
  return (
    <Card title={words.nextTitle} tone="strong">
      <p>{first ?? words.nextNothing}</p>
      {further.length > 0 && (
        <>
          <h3>{words.furtherWeak}</h3>
          <ol>
            {further.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

function ByChannel({ view, shown }: MessageProps) {
  const words = view.messages.message
  const { number, rupiah } = formatsOf(view.language)
  const told = (value: number | null, format: (value: number) => string) =>
    value === null ? '–' : format(value)
  if (shown.channels.length === 0) return null
  return (
    <Card title={words.channelsTitle}>
      <DataTable
        caption={words.channelsTitle}
        captionHidden
        narrow="scroll"
        columns={[
          { label: words.columns.channel },
          { label: words.columns.people, numeric: true },
          { label: words.columns.cost, numeric: true },
          { label: words.columns.perPerson, numeric: true },
          { label: words.columns.visits, numeric: true },
          { label: words.columns.answers, numeric: true },
        ]}
        rows={shown.channels.map((one) => [
          words.channels[one.channel],
          told(one.people, number),
          told(one.cost, rupiah),
          told(one.costPerPerson, rupiah),
          told(one.visits, number),
          told(one.answers, number),
        ])}
      />
      <p class="small">{words.visitsNote}</p>
    </Card>
  )
}

function AwarenessCard({ view, shown }: MessageProps) {
  const words = view.messages.message
  const { number, percent, month } = formatsOf(view.language)
  const columns = words.awarenessColumns
  return (
    <Card title={words.awarenessTitle}>
      {shown.awareness.length === 0 ? (
        <p>{words.awarenessNone}</p>
      ) : (
        <DataTable
          caption={words.awarenessTitle}
          captionHidden
          narrow="scroll"
          columns={[
            { label: columns.month },
            { label: columns.asked, numeric: true },
            { label: columns.share, numeric: true },
            { label: columns.interval, numeric: true },
          ]}
          rows={shown.awareness.map((one) => [
            month(one.month),
            number(one.asked),
            percent(one.share),
            `${percent(one.lower)}–${percent(one.upper)}`,
          ])}
        />
      )}
      <p class="small">{words.awarenessLead}</p>
    </Card>
  )
}

/** How people are told of an innovation: what came of it first, then what is to be done, then what was done. */
export function MessagePage(props: MessageProps) {
  const { view, innovation, errors } = props
  const words = view.messages.message
  const head = <script type="module" src={asset('copy-field.js')} />
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`} head={head}>
      <InnovationCrumbs view={view} innovation={innovation} crumbs={[{ label: words.title }]} />
      <h1>{words.title}</h1>
      <ErrorSummary view={view} errors={errors} />
      <Answer {...props} />
      <NextStep {...props} />
      <AudienceCard {...props} />
      <StepsCard {...props} />
      <LinksCard {...props} />
      <AnnouncementCard {...props} />
      <RecordsCard {...props} />
      <ByChannel {...props} />
      <AwarenessCard {...props} />
    </DeskShell>
  )
}
