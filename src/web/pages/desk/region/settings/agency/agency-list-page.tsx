import type { AgencyId } from '../../../../../../domain/scope.ts'
import type { AgencyRow } from '../../../../../../store/region/agency.ts'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../../components/empty-state/empty-state.tsx'
import { formatsOf } from '../../../../../format.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'
import { YearTargetCard, type YearTargetProps } from './year-target.tsx'

type BranchProps = { view: View; agencies: readonly AgencyRow[]; parentId: AgencyId | null }

/** What else an agency is called: `Disdukcapil · Dukcapil`. */
function otherNames({ name, abbreviation, aliases }: AgencyRow): string {
  return [abbreviation, aliases.join(', ')].filter((text) => text !== '' && text !== name).join(' · ')
}

function Branch({ view, agencies, parentId }: BranchProps) {
  const words = view.messages.administration
  const children = agencies.filter((agency) => agency.parentId === parentId)
  if (children.length === 0) return null
  return (
    <ul class={parentId === null ? 'agency-tree' : 'agency-branch'}>
      {children.map((agency) => (
        <li>
          <div class="work-item">
            <span>
              <a href={href(view, paths.deskAgency(view.region?.slug ?? '', agency.key))}>{agency.name}</a>{' '}
              <small>{otherNames(agency)}</small>
            </span>
            {agency.endedOn && (
              <small>{view.messages.reorganise.endedOn(formatsOf(view.language).date(agency.endedOn))}</small>
            )}
            {!agency.countsAsAgency && <small>{words.agencyNotCounted}</small>}
          </div>
          <Branch view={view} agencies={agencies} parentId={agency.id} />
        </li>
      ))}
    </ul>
  )
}

type AgencyListProps = YearTargetProps & { view: View; agencies: readonly AgencyRow[] }

/** The agencies of a region as a tree, and how many of them shall have an innovation. */
export function AgencyListPage({ view, agencies, ...target }: AgencyListProps) {
  const words = view.messages.administration
  const add = { label: words.addAgency, href: href(view, paths.newAgency(view.region?.slug ?? '')) }
  return (
    <DeskShell view={view} title={words.agencies}>
      <div class="title-row">
        <div>
          <h1>{words.agencies}</h1>
          <p class="lead">{words.agenciesLead}</p>
        </div>
        <div class="actions">
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
          <a
            class="ds-button"
            data-variant="secondary"
            href={href(view, paths.list(view.region?.slug ?? '', 'agencies'))}
          >
            {view.messages.listIntake.fromList}
          </a>
        </div>
      </div>
      {agencies.length === 0 ? (
        <EmptyState sentence={words.agenciesEmpty} next={add} />
      ) : (
        <Branch view={view} agencies={agencies} parentId={null} />
      )}
      <YearTargetCard view={view} {...target} />
    </DeskShell>
  )
}
