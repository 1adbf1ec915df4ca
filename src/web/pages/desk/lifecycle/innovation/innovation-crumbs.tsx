import { Breadcrumb, type Crumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../view.ts'

type InnovationCrumbsProps = {
  view: View
  innovation: { slug: string; name: string }
  /** What lies below the innovation; the last one is this page. */
  crumbs?: readonly Crumb[]
}

/** The way to a page about one innovation, from the entry of the menu that it belongs to. */
export function InnovationCrumbs({ view, innovation, crumbs = [] }: InnovationCrumbsProps) {
  const region = view.region?.slug ?? ''
  const own = crumbs.length > 0 ? { path: paths.deskInnovation(region, innovation.slug) } : {}
  const list = { label: view.messages.menu.innovations, path: paths.deskInnovations(region) }
  return <Breadcrumb view={view} crumbs={[list, { label: innovation.name, ...own }, ...crumbs]} />
}
