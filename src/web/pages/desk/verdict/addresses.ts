import { allowed, allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleDecide, showBoardInnovation, showBoardPage, showDecide } from './board/handlers.tsx'
import {
  handleLaunch,
  handleMark,
  handlePlan,
  handleProposePlan,
  handleWithdrawProposal,
  showPlanPage,
} from './evidence-plan/handlers.tsx'
import { handleJudgeAgain, showVerdictPage } from './handlers.tsx'
import {
  handleContinuation,
  handleImprovementPlan,
  showImprovementPlan,
} from './improvement-plan/handlers.tsx'
import { handleProposal, showProposal, showProposals } from './proposals/handlers.tsx'
import { handlePolicy, showPolicy } from './settings/handlers.tsx'

/** The leader's board, the verdict with its evidence, and the rules by which it is made. */
export const verdictDeskAddresses: readonly Route[] = [
  get('/:region/board', allowed('board.see'), showBoardPage),
  get('/:region/board/innovations/:innovation', allowedOnInnovation('board.see'), showBoardInnovation),
  get('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), showDecide),
  post('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), handleDecide),
  get(
    '/:region/desk/innovations/:innovation/evidence-plan',
    allowedOnInnovation('innovation.see'),
    showPlanPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/evidence-plan',
    allowedOnInnovation('evidence-plan.edit'),
    handlePlan,
  ),
  post(
    '/:region/desk/innovations/:innovation/evidence-plan/propose',
    allowedOnInnovation('evidence-plan.edit'),
    handleProposePlan,
  ),
  post(
    '/:region/desk/innovations/:innovation/evidence-plan/launch',
    allowedOnInnovation('evidence-plan.edit'),
    handleLaunch,
  ),
  post(
    '/:region/desk/innovations/:innovation/evidence-plan/marks',
    allowedOnInnovation('evidence-plan.edit'),
    handleMark,
  ),
  post(
    '/:region/desk/innovations/:innovation/evidence-plan/proposals/:proposal/withdraw',
    allowedOnInnovation('evidence-plan.edit'),
    handleWithdrawProposal,
  ),
  get(
    '/:region/desk/innovations/:innovation/improvement-plan',
    allowedOnInnovation('innovation.see'),
    showImprovementPlan,
  ),
  post(
    '/:region/desk/innovations/:innovation/improvement-plan',
    allowedOnInnovation('improvement-plan.edit'),
    handleImprovementPlan,
  ),
  post(
    '/:region/desk/innovations/:innovation/continuation',
    allowedOnInnovation('continuation.set'),
    handleContinuation,
  ),
  get('/:region/desk/proposals', allowed('proposal.answer'), showProposals),
  get('/:region/desk/proposals/:proposal', allowed('proposal.answer'), showProposal),
  post('/:region/desk/proposals/:proposal', allowed('proposal.answer'), handleProposal),
  get(
    '/:region/desk/innovations/:innovation/verdict',
    allowedOnInnovation('innovation.see'),
    showVerdictPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/verdict/judge',
    allowedOnInnovation('verdict.recompute'),
    handleJudgeAgain,
  ),
  get('/:region/desk/policy', allowed('policy.edit'), showPolicy),
  post('/:region/desk/policy', allowed('policy.edit'), handlePolicy),
]
