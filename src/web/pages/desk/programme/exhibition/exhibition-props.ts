import type { ShownExhibition } from '../../../../../services/programme/show-exhibition.ts'
import type { PossibleStand } from '../../../../../store/programme/exhibition.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../../forms/parse-form.ts'
import type { View } from '../../../../view.ts'

/** What the parts of an exhibition's page are made of. */
export type ExhibitionProps = {
  view: View
  region: string
  shown: ShownExhibition
  possible: readonly PossibleStand[]
  mayEdit: boolean
  seesPanels: boolean
  typed: Typed
  errors?: FieldErrors
}
