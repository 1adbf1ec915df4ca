import { reachBases } from '../../../../domain/message/reach.ts'
import type { ShownMessage } from '../../../../services/message/show-message.ts'
import { Card } from '../../../components/card/card.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../components/field/field.tsx'
import { FoldedForm } from '../../../components/folded-form/folded-form.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { channelOptions, type MessageProps } from './message-props.ts'

type Shown = ShownMessage['records'][number]

/** Ends a record with a reason: its team takes it back, a second person doubts it. */
function EndForm({ record, kind, ...props }: MessageProps & { record: Shown; kind: 'withdraw' | 'doubt' }) {
  const { view, region, innovation } = props
  const words = view.messages.message
  const path = kind === 'withdraw' ? paths.withdrawReach : paths.doubtReach
  const spoken = kind === 'withdraw' ? words.withdrawOf(record.title) : words.doubtOf(record.title)
  return (
    <details>
      <summary>{words[kind]}</summary>
      <form class="form" method="post" action={href(view, path(region, innovation.slug, record.id))}>
        <label class="field">
          {words.endNote}
          <input class="ds-input" type="text" name="endNote" />
        </label>
        <div>
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {spoken}
          </button>
        </div>
      </form>
    </details>
  )
}

function RecordLine({ record, ...props }: MessageProps & { record: Shown }) {
  const { view, mayEdit, mayDoubt } = props
  const words = view.messages.message
  const { number, date, rupiah } = formatsOf(view.language)
  const isLink = /^https?:\/\/\S+$/.test(record.source ?? '')
  return (
    <li class="stack">
      <p>
        <b>{record.title}</b>
        <Tag>{words.channels[record.channel]}</Tag>
        {record.uncounted !== null && <Tag>{words.uncounted[record.uncounted]}</Tag>}
        <br />
        {words.recordLine(number(record.people), record.place, date(record.heldOn))}
        {record.cost !== null && ` · ${rupiah(record.cost)}`}
        <br />
        <small>
          {words.bases[record.basis]}
          {record.source !== null && ' · '}
          {isLink ? (
            <a class="wrap-anywhere" href={record.source ?? ''} rel="noreferrer nofollow">
              {record.source}
            </a>
          ) : (
            record.source
          )}
          {record.end !== null &&
            ` · ${words.endedBy(words.ended[record.end.kind], record.end.endedByName ?? '–', record.end.note)}`}
        </small>
      </p>
      {!record.isEnded && (mayEdit || mayDoubt) && (
        <div class="actions">
          {mayEdit && <EndForm {...props} record={record} kind="withdraw" />}
          {mayDoubt && <EndForm {...props} record={record} kind="doubt" />}
        </div>
      )}
    </li>
  )
}

function RecordForm({ view, region, innovation, shown, typed, errors }: MessageProps) {
  const words = view.messages.message
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <FoldedForm
      title={words.recordAdd}
      action={href(view, paths.reachRecords(region, innovation.slug))}
      button={words.save}
      open={Object.keys(errors ?? {}).some((name) => name.startsWith('reach'))}
    >
      <SelectField {...field('reachChannel')} label={words.channel} options={channelOptions(view)} required />
      <TextField {...field('reachTitle')} label={words.recordTitle} required />
      <TextField {...field('reachPlace')} label={words.place} hint={words.placeHint} required />
      <DateField {...field('reachHeldOn')} label={words.heldOn} max={shown.today} required />
      <NumberField {...field('reachPeople')} label={words.people} whole required />
      <SelectField
        {...field('reachBasis')}
        label={words.basis}
        options={reachBases.map((value) => ({ value, label: words.bases[value] }))}
        required
      />
      <TextField {...field('reachSource')} label={words.recordSource} hint={words.recordSourceHint} />
      <NumberField {...field('reachCost')} label={words.recordCost} whole />
    </FoldedForm>
  )
}

/** What was done and whom it reached, each with its source. */
export function RecordsCard(props: MessageProps) {
  const { view, shown, mayEdit } = props
  const words = view.messages.message
  return (
    <Card title={words.recordsTitle} id="records">
      {shown.records.length === 0 ? (
        <p>{words.recordsNone}</p>
      ) : (
        <ul class="ruled-list">
          {shown.records.map((record) => (
            <RecordLine {...props} record={record} />
          ))}
        </ul>
      )}
      {mayEdit && <RecordForm {...props} />}
    </Card>
  )
}
