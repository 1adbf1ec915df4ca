import { allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleRemoveStakeholder,
  handleRisk,
  handleStakeholder,
  handleStep,
  handleStepReport,
  showActionPlanPage,
  showNewStep,
  showStep,
} from './handlers.tsx'

/** The action plan of an innovation: written in Design, reported on in Deliver. */
export const actionPlanDeskAddresses: readonly Route[] = [
  get(
    '/:region/desk/innovations/:innovation/action-plan',
    allowedOnInnovation('innovation.see'),
    showActionPlanPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/risks',
    allowedOnInnovation('action-plan.edit'),
    handleRisk,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/stakeholders',
    allowedOnInnovation('action-plan.edit'),
    handleStakeholder,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/stakeholders/remove',
    allowedOnInnovation('action-plan.edit'),
    handleRemoveStakeholder,
  ),
  get(
    '/:region/desk/innovations/:innovation/action-plan/steps/new',
    allowedOnInnovation('action-plan.edit'),
    showNewStep,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/steps/new',
    allowedOnInnovation('action-plan.edit'),
    handleStep,
  ),
  get(
    '/:region/desk/innovations/:innovation/action-plan/steps/:step',
    allowedOnInnovation('innovation.see'),
    showStep,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/steps/:step',
    allowedOnInnovation('action-plan.edit'),
    handleStep,
  ),
  post(
    '/:region/desk/innovations/:innovation/action-plan/steps/:step/reports',
    allowedOnInnovation('action-plan.edit'),
    handleStepReport,
  ),
]
