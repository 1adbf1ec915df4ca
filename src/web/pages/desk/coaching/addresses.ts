import { allowed, allowedOnInnovation, signedIn } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleAnswer, handleAsk, handleReadMentions, showCoachingPage } from './handlers.tsx'
import { handleMeeting, handleStepDone, handleTakeBack } from './meeting-handlers.ts'
import {
  handleAssign,
  handleAssignHere,
  handleEndAssignment,
  handleHandOver,
  showCoachQueue,
  showRegionCoachingPage,
} from './region-handlers.tsx'

const own = '/:region/desk/innovations/:innovation/coaching'

/** Coaching: of one innovation, of a region, and what waits for a coach in all of theirs. */
export const coachingDeskAddresses: readonly Route[] = [
  get('/desk/coaching', signedIn, showCoachQueue),
  get('/:region/desk/coaching', allowed('board.see'), showRegionCoachingPage),
  post('/:region/desk/coaching/assignments', allowed('coaching.assign'), handleAssign),
  post('/:region/desk/coaching/assignments/end', allowed('coaching.assign'), handleEndAssignment),
  post('/:region/desk/coaching/hand-over', allowed('coaching.assign'), handleHandOver),
  get(own, allowedOnInnovation('innovation.see'), showCoachingPage),
  post(`${own}/coach`, allowedOnInnovation('coaching.assign'), handleAssignHere),
  post(`${own}/requests`, allowedOnInnovation('coaching.ask'), handleAsk),
  post(`${own}/answer`, allowedOnInnovation('coaching.follow'), handleAnswer),
  post(`${own}/meetings`, allowedOnInnovation('coaching.record'), handleMeeting),
  post(`${own}/take-back`, allowedOnInnovation('coaching.record'), handleTakeBack),
  post(`${own}/steps`, allowedOnInnovation('coaching.follow'), handleStepDone),
  post(`${own}/mentions`, allowedOnInnovation('innovation.see'), handleReadMentions),
]
