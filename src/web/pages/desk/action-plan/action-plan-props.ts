import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import type { ShownActionPlan } from '../../../../services/action-plan/show-plan-steps.ts'
import type { InnovationRecord } from '../../../../store/lifecycle/innovation.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import type { View } from '../../../view.ts'

export type PlanPageProps = {
  view: View
  plan: ShownActionPlan
  innovation: InnovationRecord
  mayEdit: boolean
  timeZone: RegionTimeZone
  typed?: Typed
  errors?: FieldErrors
}
