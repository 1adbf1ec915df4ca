import type { ExhibitionRow } from '../../../../../store/programme/exhibition.ts'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type ExhibitionListProps = {
  view: View
  region: string
  exhibitions: readonly ExhibitionRow[]
  hasCohorts: boolean
  mayEdit: boolean
}

/** The exhibitions of a region, and whether everybody sees them. */
export function ExhibitionListPage({ view, region, exhibitions, hasCohorts, mayEdit }: ExhibitionListProps) {
  const words = view.messages.exhibition
  const { date } = formatsOf(view.language)
  const { name, cohort, days, page } = words.columns
  const add = hasCohorts
    ? { label: words.add, href: href(view, paths.newExhibition(region)) }
    : { label: view.messages.menu.cohorts, href: href(view, paths.cohorts(region)) }
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {mayEdit && hasCohorts && (
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
        )}
      </div>
      {exhibitions.length === 0 ? (
        <EmptyState
          sentence={hasCohorts ? words.none : words.addNeedsCohort}
          next={mayEdit ? add : undefined}
        />
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[{ label: name }, { label: cohort }, { label: days }, { label: page }]}
          rows={exhibitions.map((exhibition) => [
            <>
              <a href={href(view, paths.exhibition(region, exhibition.code))}>{exhibition.name}</a>
              <ExampleTag view={view} item={exhibition} />
            </>,
            exhibition.cohortName,
            words.days(date(exhibition.opensOn), date(exhibition.closesOn)),
            exhibition.openedAt ? words.open : words.closed,
          ])}
        />
      )}
    </DeskShell>
  )
}
