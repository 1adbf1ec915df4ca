import type { AuditPage as Page } from '../../../../services/audit/show-audit.ts'
import type { AuditFilter, AuditRow } from '../../../../store/audit/audit-list.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { DateField, SelectField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../../messages/id.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { actionText, actorText, tableText } from './sentence.ts'

type AuditPageProps = { view: View; timeZone: string; audit: Page; filter: AuditFilter }

/** A value as it stands in the trail; long ones are cut on the screen, never in the trail. */
const VALUE_CHARACTERS_SHOWN = 300

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > VALUE_CHARACTERS_SHOWN ? `${text.slice(0, VALUE_CHARACTERS_SHOWN)} …` : text
}

function Values({ title, values }: { title: string; values: Readonly<Record<string, unknown>> | null }) {
  if (!values) return null
  const entries = Object.entries(values).filter(([, value]) => value !== null)
  return (
    <>
      <b>{title}</b>
      <dl class="audit-values">
        {entries.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{valueText(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What was done, and to what. */
function Sentence({ view, row }: { view: View; row: AuditRow }) {
  const subject = row.ticket ?? row.innovationName
  return (
    <span>
      {actionText(view.messages, row.action)}
      {subject && (
        <>
          : <b class={row.ticket ? 'whole' : undefined}>{subject}</b>
        </>
      )}
    </span>
  )
}

function FilterForm({ view, audit, filter }: Omit<AuditPageProps, 'timeZone'>) {
  const words = view.messages.administration
  const options = (names: readonly string[], labelOf: (messages: Messages, name: string) => string) =>
    names
      .map((name) => ({ value: name, label: labelOf(view.messages, name) }))
      .sort((one, other) => one.label.localeCompare(other.label, view.language))
  return (
    <form class="filter-form" method="get" action={href(view, paths.audit(view.region?.slug ?? ''))}>
      <TextField view={view} name="name" type="search" label={words.actorName} value={filter.name} />
      <SelectField
        view={view}
        name="action"
        label={words.action}
        options={options(audit.actions, actionText)}
        value={filter.action}
        empty={words.any}
      />
      <SelectField
        view={view}
        name="table"
        label={words.table}
        options={options(audit.tables, tableText)}
        value={filter.tableName}
        empty={words.any}
      />
      <DateField view={view} name="from" label={words.from} value={filter.from ?? ''} />
      <DateField view={view} name="until" label={words.until} value={filter.until ?? ''} />
      <button class="ds-button" data-variant="secondary" type="submit">
        {words.search}
      </button>
    </form>
  )
}

function addressOf(view: View, path: string, filter: AuditFilter, before: number | null): string {
  const query = new URLSearchParams()
  const { name, action, tableName, from, until } = filter
  const asked = { name, action, table: tableName, from, until, before: before === null ? '' : String(before) }
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value)
  return href(view, query.size > 0 ? `${path}?${query}` : path)
}

/** Who changed what, when and from where. */
export function AuditPage({ view, timeZone, audit, filter }: AuditPageProps) {
  const words = view.messages.administration
  const format = formatsOf(view.language)
  const slug = view.region?.slug ?? ''
  const path = paths.audit(slug)
  return (
    <DeskShell view={view} title={words.audit}>
      <div>
        <h1>{words.audit}</h1>
        <p class="lead">{words.auditLead}</p>
      </div>
      <FilterForm view={view} audit={audit} filter={filter} />
      {audit.rows.length === 0 ? (
        <EmptyState
          sentence={words.auditEmpty}
          next={{ label: words.newest, href: href(view, paths.audit(view.region?.slug ?? '')) }}
        />
      ) : (
        <DataTable
          caption={words.auditTable}
          captionHidden
          columns={[
            { label: words.when },
            { label: words.who },
            { label: words.action },
            { label: words.what },
            { label: words.change },
          ]}
          rows={audit.rows.map((row) => [
            <time datetime={row.at.toISOString()}>{format.moment(row.at, timeZone)}</time>,
            actorText(view.messages, row),
            <Sentence view={view} row={row} />,
            tableText(view.messages, row.tableName),
            <details>
              <summary>{words.details}</summary>
              {row.origin && <p class="small audit-origin">{words.origin(row.origin)}</p>}
              <Values title={tableText(view.messages, row.tableName)} values={row.rowKey} />
              <Values title={words.before} values={row.before} />
              <Values title={words.after} values={row.after} />
            </details>,
          ])}
        />
      )}
      <div class="actions">
        {filter.beforeId !== null && <a href={addressOf(view, path, filter, null)}>{words.newest}</a>}
        {audit.olderThan !== null && (
          <a href={addressOf(view, path, filter, audit.olderThan)}>{words.older}</a>
        )}
        <a href={addressOf(view, paths.listFile(slug, 'audit', 'csv'), filter, null)} download>
          {view.messages.checkpoint.download}
        </a>
        <a href={href(view, paths.auditCheckpoint(slug))}>{view.messages.checkpoint.link}</a>
      </div>
    </DeskShell>
  )
}
