import { allowed, allowedOnAgency } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleAnswer,
  handleCheck,
  showAgencyReadiness,
  showAnswerForm,
  showCheckForm,
  showReadinessList,
} from './handlers.tsx'

/** The readiness of agencies to innovate, and the second person's look at it. */
export const readinessDeskAddresses: readonly Route[] = [
  get('/:region/desk/readiness', allowed('readiness.see'), showReadinessList),
  get('/:region/desk/readiness/agencies/:agency', allowedOnAgency('readiness.see'), showAgencyReadiness),
  get('/:region/desk/readiness/agencies/:agency/new', allowedOnAgency('readiness.answer'), showAnswerForm),
  post('/:region/desk/readiness/agencies/:agency/new', allowedOnAgency('readiness.answer'), handleAnswer),
  get(
    '/:region/desk/readiness/agencies/:agency/surveys/:survey',
    allowedOnAgency('readiness.check'),
    showCheckForm,
  ),
  post(
    '/:region/desk/readiness/agencies/:agency/surveys/:survey',
    allowedOnAgency('readiness.check'),
    handleCheck,
  ),
]
