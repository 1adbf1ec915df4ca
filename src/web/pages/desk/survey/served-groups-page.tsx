import { type GroupField, groupFields, groupsOf } from '../../../../domain/survey/served-groups.ts'
import { respondentFieldsOf } from '../../../../domain/survey/survey.ts'
import { GROUP_ANSWERS_MIN, weightedIndex } from '../../../../domain/survey/weighted-index.ts'
import type { VoiceEvidence } from '../../../../domain/verdict/evidence.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { RecordedGroups } from '../../../../store/survey/served-groups.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { DateField, HiddenField, NumberField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { InnovationCrumbs } from '../lifecycle/innovation/innovation-crumbs.tsx'

type ServedGroupsProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  field: GroupField
  records: readonly RecordedGroups[]
  /** What the verdict that stands was made from. */
  voice: VoiceEvidence | null
  /** Somebody who is not of the judged agency and never worked for it. */
  mayRecord: boolean
  thisMonth: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function groupWord(view: View, field: GroupField, key: string): string {
  if (field === 'age') return view.messages.servedGroups.ages[key] ?? key
  const asked = respondentFieldsOf(view.language).find((one) => one.key === field)
  return asked?.options.find(({ value }) => value === key)?.label ?? key
}

/** The weighted index with its groups, or what it takes. */
function Weighted({ view, voice, region }: ServedGroupsProps) {
  const words = view.messages.servedGroups
  const { decimal, number, percent } = formatsOf(view.language)
  const least = Math.max(GROUP_ANSWERS_MIN, region.settings.smallNumberLimit)
  const weighting = voice?.weighting
  const found =
    weighting &&
    weightedIndex(weighting.groups, voice.elements, { answered: voice.counters.n, answersMin: least })
  if (!found) return <p>{words.notWeighted(number(least))}</p>
  const { index: weighted, lower, upper, effective, groups } = found
  const { field, from, until } = weighting
  return (
    <>
      <p>
        {view.messages.verdictReason.reasons['index-weighted']({
          weighted,
          lower,
          upper,
          effective,
          field,
          from,
          until,
        })}
      </p>
      <DataTable
        caption={words.tableTitle}
        columns={[
          { label: words.columns.group },
          { label: words.columns.share, numeric: true },
          { label: words.columns.index, numeric: true },
          { label: words.columns.answers, numeric: true },
        ]}
        rows={groups.map(({ key, share, index, n }) => [
          groupWord(view, field as GroupField, key),
          percent(share),
          decimal(index, 2),
          number(n),
        ])}
      />
    </>
  )
}

function RecordForm({ view, region, innovation, field, thisMonth, typed, errors }: ServedGroupsProps) {
  const words = view.messages.servedGroups
  const action = href(view, paths.servedGroups(region.slug, innovation.slug))
  const control = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] })
  return (
    <section class="card stack">
      <h2>{words.formTitle(words.fields[field])}</h2>
      <p>
        {words.fieldTitle}:{' '}
        {groupFields.map((one) => (
          <>
            {one === field ? (
              <b>{words.fields[one]}</b>
            ) : (
              <a href={`${action}?field=${one}`}>{words.fields[one]}</a>
            )}{' '}
          </>
        ))}
      </p>
      <form class="form" method="post" action={action} novalidate>
        <HiddenField name="field" value={field} />
        {groupsOf(field).map((key) => (
          <NumberField {...control(`group-${key}`)} label={words.served(groupWord(view, field, key))} whole />
        ))}
        <DateField {...control('from')} label={words.from} max={thisMonth} month required />
        <DateField {...control('until')} label={words.until} max={thisMonth} month required />
        <TextField {...control('source')} label={words.source} hint={words.sourceHint} required />
        <div>
          <button class="ds-button" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </section>
  )
}

function Records({ view, region, records }: ServedGroupsProps) {
  const words = view.messages.servedGroups
  const { number, month, moment } = formatsOf(view.language)
  if (records.length === 0) return <EmptyState sentence={words.none} />
  return (
    <ul class="ruled-list">
      {records.map(({ field, from, until, groups, source, recordedByName, recordedAt }) => (
        <li>
          {words.record(
            words.fields[field],
            month(from),
            month(until),
            groups.map(({ key, served }) => `${groupWord(view, field, key)} ${number(served)}`).join(', '),
          )}
          <p class="small">{words.recordedBy(recordedByName, moment(recordedAt, region.timeZone), source)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Who is served by group: the weighted index, the form for those who may record it, and the records. */
export function ServedGroupsPage(props: ServedGroupsProps) {
  const { view, region, innovation, errors, mayRecord } = props
  const words = view.messages.servedGroups
  return (
    <DeskShell view={view} title={`${words.title}: ${innovation.name}`}>
      <InnovationCrumbs
        view={view}
        innovation={innovation}
        crumbs={[
          { label: view.messages.voice.title, path: paths.voice(region.slug, innovation.slug) },
          { label: words.title },
        ]}
      />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="small">{words.rule}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <section class="stack">
        <h2>{words.now}</h2>
        <Weighted {...props} />
      </section>
      {mayRecord && <RecordForm {...props} />}
      <section class="stack">
        <h2>{words.recordsTitle}</h2>
        <Records {...props} />
      </section>
    </DeskShell>
  )
}
