import type { List } from '../../../../services/intake/list.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { paths } from '../../../paths.ts'
import type { View } from '../../../view.ts'
import { addressOf, wordsOf } from './lists.ts'

type ListCrumbsProps = { view: View; list: List; fileName?: string }

/** The way back from a list: to the other lists, or to the indicators of the innovation that it is about. */
export function ListCrumbs({ view, list, fileName }: ListCrumbsProps) {
  const { listIntake, indicator } = view.messages
  const region = view.region?.slug ?? ''
  const { subject } = list
  const { title } = wordsOf(view, list)
  const above = subject
    ? [
        { path: paths.deskInnovation(region, subject.slug), label: subject.name },
        { path: paths.indicators(region, subject.slug), label: indicator.short },
      ]
    : [{ path: paths.intake(region), label: listIntake.title }]
  const here =
    fileName === undefined
      ? [{ label: title }]
      : [{ path: addressOf(view, list).start, label: title }, { label: fileName }]
  return <Breadcrumb view={view} crumbs={[...above, ...here]} />
}
