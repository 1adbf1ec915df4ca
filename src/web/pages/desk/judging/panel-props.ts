import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import type { AgencyRow } from '../../../../store/region/agency.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

/** What the page of a panel and its forms are given. */
export type PanelProps = {
  view: View
  region: string
  shown: ShownPanel
  runsPanel: boolean
  people: readonly { id: string; name: string }[]
  innovations: readonly { id: string; name: string }[]
  agencies: readonly AgencyRow[]
  /** Where this installation answers, for texts that leave it. */
  baseUrl: string
  today: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}
