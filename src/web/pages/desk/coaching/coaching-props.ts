import type { InnovationCoaching } from '../../../../services/coaching/show-coaching.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

/** What the page of an innovation's coaching and its cards are given. */
export type CoachingProps = {
  view: View
  region: RegionScope
  innovation: InnovationScope
  shown: InnovationCoaching
  can: { ask: boolean; record: boolean; follow: boolean; assign: boolean }
  /** The reader, offered as the coach of a meeting where they are one. */
  readerId: string
  typed: Typed
  errors?: FieldErrors
}

/** A field of one of the forms, with what was typed and what is wrong with it. */
export const fieldOf =
  ({ view, typed, errors }: Pick<CoachingProps, 'view' | 'typed' | 'errors'>) =>
  (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
