import { stages } from '../../../../../domain/lifecycle/stage.ts'
import type { DeskList, InnovationList, ListFilter } from '../../../../../services/lifecycle/show-desk.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { SelectField, TextField } from '../../../../components/field/field.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { ExampleTag, Tag } from '../../../../components/tag/tag.tsx'
import { Verdict } from '../../../../components/verdict/verdict.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { HeldBy } from './work-list.tsx'

export type InnovationListProps = {
  view: View
  list: InnovationList
  filter: ListFilter
  page: number
  pages: number
  mayStart: boolean
}

type Query = { words: string; agency: string; stage: string; year: string; holder: string; page: string }

function addressOf(view: View, filter: ListFilter, changes: Partial<Query>): string {
  const { words, agencyKey, stage, year, holder } = filter
  const asked = {
    words,
    agency: agencyKey,
    stage: stage ?? '',
    year: year ? String(year) : '',
    holder: holder ?? '',
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...changes })) if (value) query.set(name, value)
  const path = paths.deskInnovations(view.region?.slug ?? '')
  return href(view, query.size > 0 ? `${path}?${query}` : path)
}

function FilterForm({ view, list, filter }: Pick<InnovationListProps, 'view' | 'list' | 'filter'>) {
  const words = view.messages.desk
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
      {filter.holder && <input type="hidden" name="holder" value={filter.holder} />}
      <button class="ds-button" data-variant="secondary" type="submit">
        {words.filter}
      </button>
    </form>
  )
}

function Table({ view, list }: { view: View; list: DeskList }) {
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
          <a href={href(view, paths.deskInnovation(region, item.slug))}>{item.name}</a>
          <ExampleTag view={view} item={item} />
          {!item.isPublished && <Tag>{words.notPublished}</Tag>}
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

/** Every innovation that the reader may see, to be narrowed and paged. */
export function InnovationListPage(props: InnovationListProps) {
  const { view, list, filter, page, pages, mayStart } = props
  const words = view.messages.desk
  const isFiltered = Object.values(filter).some(Boolean)
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
      {list.items.length > 0 ? (
        <>
          <p class="small">{words.count(list.total)}</p>
          <Table view={view} list={list} />
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
