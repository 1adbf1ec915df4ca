import { allowed, allowedOnInnovation } from '../../../guard.ts'
import { FILES_BYTES_MAX, get, post, type Route } from '../../../route.ts'
import { showAgencyProgressPage } from './agency-progress/handlers.tsx'
import { showDeskPage } from './desk/handlers.tsx'
import {
  handleEditInnovation,
  handleNewInnovation,
  showEditInnovation,
  showInnovationList,
  showInnovationWorkPage,
  showNewInnovation,
} from './innovation/handlers.tsx'
import { handlePublish, handlePublishSelection } from './innovation/publish-handlers.tsx'
import { handleHandOver, handleKeeper, handleTransfer, showKeepers } from './keeper/handlers.tsx'
import {
  handleChangeAgency,
  handleMerge,
  handleThrowAway,
  handleUndoMerge,
  showLineagePage,
} from './lineage/handlers.tsx'
import {
  handleGateDays,
  handleWorksheetForm,
  showWorksheetFormPage,
  showWorksheetForms,
} from './settings/handlers.tsx'
import { handleGateLimit } from './settings/limit-handlers.tsx'
import { handleApproval } from './worksheet/approval-handlers.tsx'
import { downloadAttachment, handleReview, showWorksheetPage } from './worksheet/handlers.tsx'
import { handleNote } from './worksheet/note-handlers.tsx'
import { handleWorksheet } from './worksheet/save-handlers.tsx'

/** The desk, and an innovation from its problem through the five stages. */
export const lifecycleDeskAddresses: readonly Route[] = [
  get('/:region/desk', allowed('desk.see'), showDeskPage),
  get('/:region/desk/agency-progress', allowed('board.see'), showAgencyProgressPage),
  get('/:region/desk/innovations', allowed('innovation.see'), showInnovationList),
  get('/:region/desk/innovations/new', allowed('innovation.create'), showNewInnovation),
  post('/:region/desk/innovations/new', allowed('innovation.create'), handleNewInnovation),
  post('/:region/desk/publish-innovations', allowed('innovation.publish'), handlePublishSelection),
  get('/:region/desk/innovations/:innovation', allowedOnInnovation('innovation.see'), showInnovationWorkPage),
  get(
    '/:region/desk/innovations/:innovation/edit',
    allowedOnInnovation('innovation.edit'),
    showEditInnovation,
  ),
  post(
    '/:region/desk/innovations/:innovation/edit',
    allowedOnInnovation('innovation.edit'),
    handleEditInnovation,
  ),
  post(
    '/:region/desk/innovations/:innovation/publish',
    allowedOnInnovation('innovation.publish'),
    handlePublish,
  ),
  get(
    '/:region/desk/innovations/:innovation/lineage',
    allowedOnInnovation('innovation.see'),
    showLineagePage,
  ),
  post(
    '/:region/desk/innovations/:innovation/lineage/agency',
    allowedOnInnovation('innovation.lineage'),
    handleChangeAgency,
  ),
  post(
    '/:region/desk/innovations/:innovation/lineage/merge',
    allowedOnInnovation('innovation.lineage'),
    handleMerge,
  ),
  post(
    '/:region/desk/innovations/:innovation/lineage/undo',
    allowedOnInnovation('innovation.lineage'),
    handleUndoMerge,
  ),
  post(
    '/:region/desk/innovations/:innovation/lineage/throw-away',
    allowedOnInnovation('innovation.lineage'),
    handleThrowAway,
  ),
  get(
    '/:region/desk/innovations/:innovation/stages/:stage',
    allowedOnInnovation('innovation.see'),
    showWorksheetPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage',
    allowedOnInnovation('worksheet.edit'),
    handleWorksheet,
    { bodyBytesMax: FILES_BYTES_MAX },
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage/review',
    allowedOnInnovation('worksheet.review'),
    handleReview,
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage/notes',
    allowedOnInnovation('worksheet.review'),
    handleNote,
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage/approval',
    allowedOnInnovation('stage.approve'),
    handleApproval,
  ),
  get(
    '/:region/desk/innovations/:innovation/files/:file',
    allowedOnInnovation('innovation.see'),
    downloadAttachment,
  ),
  get('/:region/desk/innovations/:innovation/keepers', allowedOnInnovation('innovation.see'), showKeepers),
  post('/:region/desk/innovations/:innovation/keepers', allowedOnInnovation('innovation.edit'), handleKeeper),
  post(
    '/:region/desk/innovations/:innovation/keepers/transfer',
    allowedOnInnovation('innovation.edit'),
    handleTransfer,
  ),
  post(
    '/:region/desk/innovations/:innovation/keepers/hand-over',
    allowedOnInnovation('innovation.edit'),
    handleHandOver,
  ),
  get('/:region/desk/worksheet-forms', allowed('worksheet-form.edit'), showWorksheetForms),
  get('/:region/desk/worksheet-forms/:stage', allowed('worksheet-form.edit'), showWorksheetFormPage),
  post('/:region/desk/worksheet-forms/:stage', allowed('worksheet-form.edit'), handleWorksheetForm),
  post('/:region/desk/gate-days', allowed('worksheet-form.edit'), handleGateDays),
  post('/:region/desk/gate-limits', allowed('worksheet-form.edit'), handleGateLimit),
]
