import { allowed, allowedOnAgency, allowedOnInnovation } from '../../../guard.ts'
import { FILES_BYTES_MAX, get, post, type Route } from '../../../route.ts'
import { downloadCohortFunnel, downloadCohortList } from './cohort/export-handlers.ts'
import {
  handleCohort,
  handleCohortNote,
  handleTakeIn,
  showCohortForm,
  showCohortList,
  showCohortPage,
  showNewCohort,
} from './cohort/handlers.tsx'
import {
  downloadCommitmentFile,
  handleMake,
  handleSigned,
  showCommitment,
  showCommitments,
} from './commitment/handlers.tsx'

import {
  handleClaim,
  handleExhibition,
  handleJury,
  handleNewExhibition,
  handleOpenExhibition,
  handleStands,
  handleWithdrawClaim,
  showExhibitionPage,
  showExhibitions,
  showNewExhibition,
} from './exhibition/handlers.tsx'
import {
  handleMilestone,
  handleRemoveMilestone,
  handleStand,
  sendStandPicture,
  showStand,
} from './exhibition/stand-handlers.tsx'
import { handleMeetingNote, showBoardMeeting, showCohortMeeting } from './meeting/handlers.tsx'

/** What a laboratory does all year: its cohorts, what agencies promise, and what is shown in the end. */
export const programmeDeskAddresses: readonly Route[] = [
  get('/:region/desk/commitments', allowed('commitment.see'), showCommitments),
  get('/:region/desk/commitments/:agency', allowedOnAgency('commitment.see'), showCommitment),
  post('/:region/desk/commitments/:agency', allowedOnAgency('commitment.edit'), handleMake),
  post('/:region/desk/commitments/:agency/signed', allowedOnAgency('commitment.edit'), handleSigned, {
    bodyBytesMax: FILES_BYTES_MAX,
  }),
  get(
    '/:region/desk/commitments/:agency/files/:file',
    allowedOnAgency('commitment.see'),
    downloadCommitmentFile,
  ),
  get('/:region/desk/exhibitions', allowed('board.see'), showExhibitions),
  get('/:region/desk/exhibitions/new', allowed('exhibition.edit'), showNewExhibition),
  post('/:region/desk/exhibitions/new', allowed('exhibition.edit'), handleNewExhibition),
  get('/:region/desk/exhibitions/:exhibition', allowed('board.see'), showExhibitionPage),
  post('/:region/desk/exhibitions/:exhibition', allowed('exhibition.edit'), handleExhibition),
  post('/:region/desk/exhibitions/:exhibition/stands', allowed('exhibition.edit'), handleStands),
  post('/:region/desk/exhibitions/:exhibition/jury', allowed('exhibition.edit'), handleJury),
  post('/:region/desk/exhibitions/:exhibition/page', allowed('exhibition.edit'), handleOpenExhibition),
  post('/:region/desk/exhibitions/:exhibition/counts', allowed('exhibition.edit'), handleClaim),
  post(
    '/:region/desk/exhibitions/:exhibition/counts/withdraw',
    allowed('exhibition.edit'),
    handleWithdrawClaim,
  ),
  get(
    '/:region/desk/innovations/:innovation/exhibitions/:exhibition',
    allowedOnInnovation('innovation.see'),
    showStand,
  ),
  post(
    '/:region/desk/innovations/:innovation/exhibitions/:exhibition',
    allowedOnInnovation('innovation.edit'),
    handleStand,
  ),
  post(
    '/:region/desk/innovations/:innovation/exhibitions/:exhibition/milestones',
    allowedOnInnovation('innovation.edit'),
    handleMilestone,
    { bodyBytesMax: FILES_BYTES_MAX },
  ),
  post(
    '/:region/desk/innovations/:innovation/exhibitions/:exhibition/milestones/remove',
    allowedOnInnovation('innovation.edit'),
    handleRemoveMilestone,
  ),
  get(
    '/:region/desk/innovations/:innovation/exhibitions/:exhibition/pictures/:picture',
    allowedOnInnovation('innovation.see'),
    sendStandPicture,
  ),
  get('/:region/desk/cohorts', allowed('board.see'), showCohortList),
  get('/:region/desk/cohorts/new', allowed('cohort.edit'), showNewCohort),
  post('/:region/desk/cohorts/new', allowed('cohort.edit'), handleCohort),
  get('/:region/desk/cohorts/:cohort', allowed('board.see'), showCohortPage),
  get('/:region/desk/cohorts/:cohort/edit', allowed('cohort.edit'), showCohortForm),
  post('/:region/desk/cohorts/:cohort/edit', allowed('cohort.edit'), handleCohort),
  post('/:region/desk/cohorts/:cohort/innovations', allowed('cohort.edit'), handleTakeIn),
  get('/:region/desk/cohorts/:cohort/meeting', allowed('board.see'), showCohortMeeting),
  post('/:region/desk/cohorts/:cohort/meeting', allowed('cohort.note'), handleMeetingNote),
  get('/:region/board/meeting', allowed('board.see'), showBoardMeeting),
  post('/:region/desk/cohorts/:cohort/notes', allowed('cohort.note'), handleCohortNote),
  get('/:region/desk/cohorts/:cohort/funnel.csv', allowed('board.see'), downloadCohortFunnel),
  get('/:region/desk/cohorts/:cohort/innovations.csv', allowed('board.see'), downloadCohortList),
]
