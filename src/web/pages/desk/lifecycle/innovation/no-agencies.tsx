import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** Where nothing can begin before a region has agencies: says so, and leads whoever may add them to where they do. */
export function NoAgencies({ view }: { view: View }) {
  const region = view.region?.slug ?? ''
  const mayAdd = view.person?.menu.some((item) => item.href === paths.deskAgencies(region))
  const add = { label: view.messages.administration.addAgency, href: href(view, paths.newAgency(region)) }
  return <EmptyState sentence={view.messages.publicAgency.empty} next={mayAdd ? add : undefined} />
}
