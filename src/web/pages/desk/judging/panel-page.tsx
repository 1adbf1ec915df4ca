import { asset } from '../../../assets.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { Judges } from './judges.tsx'
import { AddEntries, AddJudge, AssignForm, CloseForm } from './panel-forms.tsx'
import type { PanelProps } from './panel-props.ts'
import { Ranking } from './ranking.tsx'

function Mine({ view, region, shown }: PanelProps) {
  const words = view.messages.judging
  const { mine, panel, isJudge } = shown
  if (!isJudge) return null
  const left = mine.filter(({ isIn }) => !isIn).length
  return (
    <section class="card card-strong stack">
      <h2 class="card-title">{words.mine}</h2>
      <p>{mine.length === 0 ? words.mineNone : words.mineLeft(left)}</p>
      <ul>
        {mine.map(({ entry, isIn, isBegun }) => (
          <li>
            <a href={href(view, paths.scoreSheet(region, panel.code, entry.slug))}>{entry.name}</a>:{' '}
            {isIn ? words.isIn : isBegun ? words.begun : words.notBegun}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entries({ view, shown }: PanelProps) {
  const words = view.messages.judging
  const { entries, panel } = shown
  const { entry, agency, state } = words.columns
  const isDrawn = entries.some(({ assigned }) => assigned > 0)
  const stateOf = ({ needs, assigned }: (typeof entries)[number]) => {
    const lacking = isDrawn ? panel.perEntry - assigned : 0
    return lacking > 0 ? `${words.needs(needs)}; ${words.lackJudges(lacking)}` : words.needs(needs)
  }
  return (
    <section class="stack">
      <h2>{words.entries}</h2>
      {entries.length === 0 ? (
        <EmptyState sentence={words.entriesNone} />
      ) : (
        <DataTable
          caption={words.entries}
          captionHidden
          columns={[{ label: entry }, { label: agency }, { label: state }]}
          rows={entries.map((one) => [one.name, one.agencyName, stateOf(one)])}
        />
      )}
    </section>
  )
}

function Criteria({ view, shown: { panel } }: PanelProps) {
  const words = view.messages.judging
  const { plain } = formatsOf(view.language)
  return (
    <details class="card">
      <summary>
        <b>{words.criteriaTitle}</b>
      </summary>
      <ul>
        {panel.criteria.map(({ name, weight }) => (
          <li>
            {name[view.language]} ({words.weight(plain(weight))})
          </li>
        ))}
      </ul>
      <p class="small">{words.criteriaSource(panel.criteriaSource)}</p>
    </details>
  )
}

/** One panel: what is mine to score first, then how it stands, and for those who run it the deeds. */
export function PanelPage(props: PanelProps) {
  const { view, region, shown, runsPanel, errors } = props
  const words = view.messages.judging
  const { panel } = shown
  const isOpen = !panel.closedAt
  return (
    <DeskShell view={view} title={panel.name} head={<script type="module" src={asset('copy-field.js')} />}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.panels(region) }, { label: panel.name }]}
      />
      <div>
        <h1>
          {panel.name}
          <ExampleTag view={view} item={panel} />
        </h1>
        {panel.closedAt && <p class="lead">{words.closed}</p>}
        {panel.decision && <p class="say">{panel.decision}</p>}
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Mine {...props} />
      <Ranking view={view} shown={shown} />
      {runsPanel && shown.ranking && shown.judges.length > 0 && (
        <p>
          <a href={href(view, paths.panelMinutes(region, panel.code))}>{words.minutes}</a>
        </p>
      )}
      <Entries {...props} />
      {runsPanel && isOpen && <AddEntries {...props} />}
      <Judges {...props} />
      {runsPanel && isOpen && <AddJudge {...props} />}
      {runsPanel && isOpen && <AssignForm {...props} />}
      {runsPanel && isOpen && <CloseForm {...props} />}
      <Criteria {...props} />
    </DeskShell>
  )
}
