import type { CourseRow, SessionRow } from '../../../../store/learning/course.ts'
import type { Participant } from '../../../../store/learning/registration.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

/** What the page of a course and its forms are given. */
export type DeskCourseProps = {
  view: View
  region: RegionScope
  course: CourseRow
  sessions: readonly SessionRow[]
  participants: readonly Participant[]
  isOver: boolean
  /** Registrations without an account that came from one network each. */
  networks: readonly (readonly Participant[])[]
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}
