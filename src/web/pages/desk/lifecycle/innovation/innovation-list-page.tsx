import { stages } from '../../../../../domain/lifecycle/stage.ts'
import type { InnovationId } from '../../../../../domain/scope.ts'
import type { PublicationCheck } from '../../../../../services/lifecycle/publish-innovation.ts'
import type { DeskList, InnovationList, ListFilter } from '../../../../../services/lifecycle/show-desk.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import {
  PublicationTag,
  SelectionForm,
  SelectionNotice,
  type SelectionOutcome,
} from './publish-selection.tsx'
import { HeldBy } from './work-list.tsx'

export type InnovationListProps = {
  view: View
  list: InnovationList
  filter: ListFilter
  page: number
  pages: number
  mayStart: boolean
  /** Whether this person may publish anything: then the rows can be ticked. */
  mayPublish: boolean
  /** What those lack that are not public. */
  checks: ReadonlyMap<InnovationId, PublicationCheck>
  outcome?: SelectionOutcome
}

type Query = Record<
  | 'words'
  | 'agency'
  | 'stage'
  | 'year'
  | 'holder'
  | 'verdict'
  | 'lack'
  | 'still'
  | 'order'
  | 'published'
  | 'page',
  string
>

/** What is asked as the address says it; what is asked of every list is left out. */
function asked(filter: ListFilter): Omit<Query, 'page'> {
  const { words, agencyKey, stage, year, holder, verdict, lack, isStill, order, published } = filter
  return {
    words,
    agency: agencyKey,
    stage: stage ?? '',
    year: year ? String(year) : '',
    holder: holder ?? '',
    verdict: verdict ?? '',
    lack: lack ?? '',
    still: isStill ? '1' : '',
    order: order === 'name' ? order : '',
    published: published ?? '',
  }
}

function addressOf(view: View, filter: ListFilter, changes: Partial<Query>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked(filter), ...changes }))
    if (value) query.set(name, value)
  const path = paths.deskInnovations(view.region?.slug ?? '')
  return href(view, query.size > 0 ? `${path}?${query}` : path)
}

/** What narrows the list beside the form's own fields, as sentences that each can be taken off. */
function Narrowed({ view, filter }: Pick<InnovationListProps, 'view' | 'filter'>) {
  const words = view.messages.desk
  const { verdict, lack, isStill } = filter
  const chips = [
    verdict && { label: view.messages.verdict.names[verdict], changes: { verdict: '', lack: '' } },
    lack && { label: words.lacking(view.messages.board.lacks[lack]), changes: { lack: '' } },
    isStill && { label: words.still, changes: { still: '' } },
  ].filter((chip) => chip !== false && chip !== null)
  if (chips.length === 0) return null
  return (
    <ul class="plain-list narrowed">
      {chips.map(({ label, changes }) => (
        <li class="tag">
          {label}{' '}
          <a href={addressOf(view, filter, changes)} aria-label={words.takeOff(label)}>
            ×
          </a>
        </li>
      ))}
    </ul>
  )
}

function FilterForm({ view, list, filter }: Pick<InnovationListProps, 'view' | 'list' | 'filter'>) {
  const words = view.messages.desk
  const { holder, verdict, lack, still, order } = asked(filter)
  const hidden = Object.entries({ holder, verdict, lack, still, order }).filter(([, value]) => value)
  return (
    <form
      class="filter-form"
      method="get"
      action={href(view, paths.deskInnovations(view.region?.slug ?? ''))}
    >
      <TextField view={view} name="words" label={words.nameWords} value={filter.words} type="search" />
      {list.agencies.length > 1 && (
        <SelectField
          view={view}
          name="agency"
          label={words.agency}
          options={list.agencies.map(({ key, name }) => ({ value: key, label: name }))}
          value={filter.agencyKey}
          empty={words.all}
        />
      )}
      <SelectField
        view={view}
        name="stage"
        label={words.stage}
        options={stages.map((stage) => ({ value: stage, label: view.messages.stage.names[stage] }))}
        value={filter.stage ?? ''}
        empty={words.all}
      />
      <SelectField
        view={view}
        name="year"
        label={words.year}
        options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
        value={filter.year ? String(filter.year) : ''}
        empty={words.all}
      />
      <SelectField
        view={view}
        name="published"
        label={view.messages.publishing.filter}
        options={[
          { value: 'no', label: view.messages.publishing.filterUnpublished },
          { value: 'yes', label: view.messages.publishing.filterPublished },
        ]}
        value={filter.published ?? ''}
        empty={words.all}
      />
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="ds-button" data-variant="secondary" type="submit">
        {words.filter}
      </button>
    </form>
  )
}

type TableProps = Pick<InnovationListProps, 'view' | 'mayPublish' | 'checks'> & { list: DeskList }

function Table({ view, list, mayPublish, checks }: TableProps) {
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  return (
    <DataTable
      caption={words.innovations}
      captionHidden
      columns={[
        { label: words.name },
        { label: words.agency },
        { label: words.year },
        { label: words.stage },
        { label: words.holder },
        { label: words.verdict },
      ]}
      rows={list.items.map((item) => [
        <>
          {mayPublish && (
            <input
              class="ds-input"
              type="checkbox"
              name="innovation"
              value={item.id}
              aria-label={view.messages.publishing.choose(item.name)}
            />
          )}{' '}
          <a href={href(view, paths.deskInnovation(region, item.slug))}>{item.name}</a>
          <ExampleTag view={view} item={item} />{' '}
          <PublicationTag view={view} isPublished={item.isPublished} check={checks.get(item.id)} />
        </>,
        item.agencyAbbreviation,
        String(item.year),
        view.messages.stage.names[item.stage],
        <HeldBy view={view} item={item} />,
        <Verdict view={view} name={item.verdict} />,
      ])}
    />
  )
}

/** In which order the list stands, and the other one. */
function Order({ view, filter }: Pick<InnovationListProps, 'view' | 'filter'>) {
  const { pressing, byName } = view.messages.desk
  return filter.order === 'name' ? (
    <>
      <a href={addressOf(view, filter, { order: '' })}>{pressing}</a> · <b>{byName}</b>
    </>
  ) : (
    <>
      <b>{pressing}</b> · <a href={addressOf(view, filter, { order: 'name' })}>{byName}</a>
    </>
  )
}

/** Every innovation that the reader may see, to be narrowed and paged. */
export function InnovationListPage(props: InnovationListProps) {
  const { view, list, filter, page, pages, mayStart, mayPublish, outcome } = props
  const words = view.messages.desk
  const { order: _, ...narrowing } = filter
  const isFiltered = Object.values(narrowing).some(Boolean)
  const start = { label: words.start, href: href(view, paths.newInnovation(view.region?.slug ?? '')) }
  const chips = [
    { label: words.all, holder: '' },
    { label: words.atTeam, holder: 'team' },
    { label: words.atCoach, holder: 'coach' },
    { label: words.atLeader, holder: 'leader' },
    { label: words.finished, holder: 'nobody' },
  ]
  return (
    <DeskShell view={view} title={words.innovations}>
      <div class="title-row">
        <div>
          <h1>{words.innovations}</h1>
          <p class="lead">{words.innovationsLead}</p>
        </div>
        {mayStart && (
          <a class="ds-button" href={start.href}>
            {start.label}
          </a>
        )}
      </div>
      <FilterChips
        view={view}
        label={words.holder}
        chips={chips.map(({ label, holder }) => ({
          label,
          href: addressOf(view, filter, { holder }),
          current: (filter.holder ?? '') === holder,
        }))}
      />
      <FilterForm view={view} list={list} filter={filter} />
      <Narrowed view={view} filter={filter} />
      {outcome && <SelectionNotice view={view} outcome={outcome} />}
      {list.items.length > 0 ? (
        <>
          <p class="small">
            {words.count(list.total)} · <Order view={view} filter={filter} />
          </p>
          {mayPublish ? (
            <SelectionForm
              view={view}
              query={{ ...asked(filter), page: page > 1 ? String(page) : '' }}
              total={list.total}
            >
              <Table {...props} />
            </SelectionForm>
          ) : (
            <Table {...props} />
          )}
          <Pager
            view={view}
            page={page}
            pages={pages}
            hrefOf={(number) => addressOf(view, filter, { page: String(number) })}
          />
        </>
      ) : isFiltered ? (
        <EmptyState
          sentence={words.innovationsEmpty}
          next={{
            label: words.clearFilters,
            href: href(view, paths.deskInnovations(view.region?.slug ?? '')),
          }}
        />
      ) : (
        <EmptyState sentence={words.innovationsNone} next={mayStart ? start : undefined} />
      )}
    </DeskShell>
  )
}
