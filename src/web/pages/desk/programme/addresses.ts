import { allowed, allowedOnAgency } from '../../../guard.ts'
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

/** What a laboratory does all year: its cohorts, and what agencies promise. */
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
  get('/:region/desk/cohorts', allowed('board.see'), showCohortList),
  get('/:region/desk/cohorts/new', allowed('cohort.edit'), showNewCohort),
  post('/:region/desk/cohorts/new', allowed('cohort.edit'), handleCohort),
  get('/:region/desk/cohorts/:cohort', allowed('board.see'), showCohortPage),
  get('/:region/desk/cohorts/:cohort/edit', allowed('cohort.edit'), showCohortForm),
  post('/:region/desk/cohorts/:cohort/edit', allowed('cohort.edit'), handleCohort),
  post('/:region/desk/cohorts/:cohort/innovations', allowed('cohort.edit'), handleTakeIn),
  post('/:region/desk/cohorts/:cohort/notes', allowed('cohort.note'), handleCohortNote),
  get('/:region/desk/cohorts/:cohort/funnel.csv', allowed('board.see'), downloadCohortFunnel),
  get('/:region/desk/cohorts/:cohort/innovations.csv', allowed('board.see'), downloadCohortList),
]
