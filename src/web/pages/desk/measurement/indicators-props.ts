import type { PersonId } from '../../../../domain/scope.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { ServiceChangeRow } from '../../../../store/measurement/service-change.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

/** What the page of an innovation's indicators and each of its parts are given. */
export type IndicatorsPageProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  indicators: readonly ShownIndicator[]
  /** Those that were ended, which can be taken up again. */
  ended: readonly { readonly key: string; readonly name: string }[]
  costs: readonly ServiceChangeRow[]
  personId: PersonId
  mayEdit: boolean
  mayRecord: boolean
  mayCheck: boolean
  typed?: Typed
  errors?: FieldErrors
}
