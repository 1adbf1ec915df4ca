import { anyone, inRegion } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { handleEndChanges, handleTicketChanges, showEndChanges } from './changes-handlers.tsx'
import { COMPLAINT_BYTES_MAX } from './complaint-form.ts'
import {
  handleBetter,
  handleComplain,
  handleReply,
  showComplain,
  showTicket,
  showTrack,
} from './handlers.tsx'
import { answerLetters, showLetters } from './letters-handlers.tsx'

/** Complaining, and following a report by its ticket. */
export const complaintAddresses: readonly Route[] = [
  get('/track', anyone, showTrack),
  get('/track/:ticket', anyone, showTicket),
  post('/track/:ticket/reply', anyone, handleReply),
  post('/track/:ticket/better', anyone, handleBetter),
  post('/track/:ticket/changes', anyone, handleTicketChanges),
  get('/changes/:follower/:mark', anyone, showEndChanges),
  post('/changes/:follower/:mark', anyone, handleEndChanges),
  get('/track/letters/:token', anyone, (visit) => showLetters(visit)),
  post('/track/letters/:token', anyone, answerLetters),
  get('/:region/complain', inRegion, showComplain),
  post('/:region/complain', inRegion, handleComplain, { bodyBytesMax: COMPLAINT_BYTES_MAX }),
]
