import { allowed, allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleDecide, showBoardInnovation, showBoardPage, showDecide } from './board/handlers.tsx'
import { handleJudgeAgain, showVerdictPage } from './handlers.tsx'
import { handlePolicy, showPolicy } from './settings/handlers.tsx'

/** The leader's board, the verdict with its evidence, and the rules by which it is made. */
export const verdictDeskAddresses: readonly Route[] = [
  get('/:region/board', allowed('board.see'), showBoardPage),
  get('/:region/board/innovations/:innovation', allowedOnInnovation('board.see'), showBoardInnovation),
  get('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), showDecide),
  post('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), handleDecide),
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
