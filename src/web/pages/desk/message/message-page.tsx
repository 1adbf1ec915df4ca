import { awarenessShift } from '../../../../domain/message/message-figures.ts'
import { asset } from '../../../assets.ts'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'
import { AnnouncementCard } from './announcement-card.tsx'
import { LinksCard } from './links-card.tsx'
import { AudienceCard, StepsCard } from './message-plan-cards.tsx'
import type { MessageProps } from './message-props.ts'
import { RecordsCard } from './records-card.tsx'
import { weakSentence } from './weak-sentence.ts'

/** What came of it, in a sentence, and how that number is made. */
function Answer({ view, shown }: MessageProps) {
  const words = view.messages.message
  const { number, percent, rupiah } = formatsOf(view.language)
  const { reached, share, reach } = shown
  const { people, intended } = reach
  const sentence =
    people === null
      ? words.reachedNothing
      : share !== null && intended !== null
        ? words.reachedOf(number(people), number(intended), percent(share))
        : words.reachedAlone(number(people))
  return (
    <>
      <p class="lead">
        <b>{sentence}</b>
        {shown.costPerPerson !== null && ` ${words.perPerson(rupiah(shown.costPerPerson))}`}
      </p>
      {reach.by !== null && (
        <p class="small">
          {reach.by === 'records' ? words.heardBy.records(number(reached.counted)) : words.heardBy.indicator}
        </p>
      )}
      {reached.records > 0 && (
        <p class="small">
          {reached.claimed !== reached.people && `${words.claimed(number(reached.claimed))} `}
          {words.rule}
        </p>
      )}
    </>
  )
}

/** What is weak becomes a step: of the improvement that the leader ordered, else of the plan on this page. */
function TakeOn({ view, region, innovation, shown, mayEdit, place }: MessageProps & { place: number }) {
  const words = view.messages.message
  if (!mayEdit) return null
  const { path, label } = shown.isImproving
    ? { path: paths.improvementPlan(region, innovation.slug), label: words.takeIntoPlan }
    : { path: paths.message(region, innovation.slug), label: words.takeAsStep }
  const anchor = shown.isImproving ? '' : '#steps'
  return <a href={href(view, `${path}?weak=${place}${anchor}`)}>{label}</a>
}

function NextStep(props: MessageProps) {
  const { view, shown } = props
  const words = view.messages.message
  const [first, ...further] = shown.weak.map((point) => weakSentence(view, point))
  return (
    <Card title={words.nextTitle} tone="strong">
      <p>
        {first ?? words.nextNothing} {first && <TakeOn {...props} place={1} />}
      </p>
      {further.length > 0 && (
        <>
          <h3>{words.furtherWeak}</h3>
          <ol>
            {further.map((sentence, index) => (
              <li>
                {sentence} <TakeOn {...props} place={index + 2} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

function ByChannel({ view, shown, smallNumberLimit }: MessageProps) {
  const words = view.messages.message
  const { number, rupiah } = formatsOf(view.language)
  const told = (value: number | null, format: (value: number) => string) =>
    value === null ? null : format(value)
  if (shown.channels.length === 0) return null
  const named = new Map<string, number>(shown.heardFrom.told.map(({ origin, answers }) => [origin, answers]))
  const [most] = shown.channels
    .filter(({ answers }) => (answers ?? 0) > 0)
    .toSorted((a, b) => (b.answers ?? 0) - (a.answers ?? 0))
  return (
    <Card title={words.channelsTitle}>
      <DataTable
        caption={words.channelsTitle}
        captionHidden
        columns={[
          { label: words.columns.channel },
          { label: words.columns.people, numeric: true },
          { label: words.columns.cost, numeric: true },
          { label: words.columns.perPerson, numeric: true },
          { label: words.columns.visits, numeric: true },
          { label: words.columns.answers, numeric: true },
          { label: words.columns.named, numeric: true },
        ]}
        rows={shown.channels.map((one) => [
          words.channels[one.channel],
          told(one.people, number),
          told(one.cost, rupiah),
          told(one.costPerPerson, rupiah),
          told(one.visits, number),
          told(one.answers, number),
          told(named.get(one.channel) ?? null, number),
        ])}
      />
      {most && <p>{words.bringsAnswers(words.channels[most.channel], number(most.answers ?? 0))}</p>}
      <p class="small">
        {words.namedNote(number(smallNumberLimit))} {words.visitsNote}
      </p>
    </Card>
  )
}

/** From where those who knew of it had it, as they say; what few have named is left out. */
function HeardFromCard({ view, shown, smallNumberLimit }: MessageProps) {
  const words = view.messages.message
  const { number, percent } = formatsOf(view.language)
  const { origin, answers, share, interval } = words.heardFromColumns
  const { told, hasFew } = shown.heardFrom
  return (
    <Card title={words.heardFromTitle} id="heard-from">
      {told.length === 0 ? (
        <p>{words.heardFromNone}</p>
      ) : (
        <DataTable
          caption={words.heardFromTitle}
          captionHidden
          columns={[
            { label: origin },
            { label: answers, numeric: true },
            { label: share, numeric: true },
            { label: interval, numeric: true },
          ]}
          rows={told.map((one) => [
            view.messages.survey.origins[one.origin],
            number(one.answers),
            percent(one.share),
            `${percent(one.lower)}–${percent(one.upper)}`,
          ])}
        />
      )}
      <p class="small">
        {words.heardFromLead(number(smallNumberLimit))} {told.length > 0 && hasFew && words.heardFromFew}
      </p>
    </Card>
  )
}

function AwarenessCard({ view, shown }: MessageProps) {
  const words = view.messages.message
  const { number, percent, month } = formatsOf(view.language)
  const columns = words.awarenessColumns
  const shift = awarenessShift(shown.awareness)
  const [first] = shown.awareness
  const last = shown.awareness.at(-1)
  return (
    <Card title={words.awarenessTitle}>
      {shift && first && last && <p>{words.awarenessShift[shift](month(first.month), month(last.month))}</p>}
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
      <HeardFromCard {...props} />
      <AwarenessCard {...props} />
    </DeskShell>
  )
}
