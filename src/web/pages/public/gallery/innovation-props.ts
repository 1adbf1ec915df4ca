import type { InnovationFigures } from '../../../../services/gallery/show-innovation.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { View } from '../../../view.ts'

/** What the public page of an innovation and each of its parts are given. */
export type InnovationProps = { view: View; region: RegionScope; figures: InnovationFigures }
