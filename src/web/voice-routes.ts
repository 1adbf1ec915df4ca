import { allowed, allowedOnComplaint, allowedOnInnovation, anyone, inRegion } from './guard.ts'
import { showNationalEntry } from './pages/desk/complaint/channel/entry-handlers.tsx'
import { showNationalPage } from './pages/desk/complaint/channel/handlers.tsx'
import {
  downloadNationalRejected,
  handleNationalColumns,
  handleNationalConfirm,
  handleNationalMeanings,
  handleNationalRow,
  handleNationalUpload,
  showNationalImport,
} from './pages/desk/complaint/channel/import-handlers.tsx'
import { downloadComplaintsCsv, downloadComplaintsXlsx } from './pages/desk/complaint/export-handlers.ts'
import {
  handleMove,
  sendPhoto,
  showComplaintList,
  showOneComplaint,
} from './pages/desk/complaint/handlers.tsx'
import { handleMerge, handleUnmerge } from './pages/desk/complaint/merge-handlers.tsx'
import {
  handleComplaintChannel,
  showComplaintChannel,
} from './pages/desk/complaint/settings/channel/handlers.tsx'
import {
  handleComplaintCategories,
  handleComplaintRule,
  handleTemplate,
  showComplaintSettingsPage,
  showNewTemplate,
  showTemplate,
} from './pages/desk/complaint/settings/handlers.tsx'
import { importBytesMax } from './pages/desk/lifecycle/imports/handlers.tsx'
import {
  handleReviewText,
  handleTextReview,
  showModeration,
  showOriginal,
  showTextReview,
} from './pages/desk/moderation/handlers.tsx'
import { handleAbusiveWord, showAbusiveWords } from './pages/desk/moderation/settings/handlers.tsx'
import { downloadCodeFile, handleAddCode, handleEndCode, showVoice } from './pages/desk/survey/handlers.tsx'
import {
  handleTellImprovement,
  handleWithdrawImprovement,
} from './pages/desk/survey/improvement-handlers.tsx'
import {
  downloadReportsCsv,
  downloadReportsXlsx,
  showReportList,
} from './pages/desk/survey/report-handlers.tsx'
import {
  downloadAnswersCsv,
  downloadAnswersXlsx,
  downloadFiguresCsv,
  downloadFiguresXlsx,
  handleSmallNumberLimit,
  showAnswers,
  showRegionVoice,
} from './pages/desk/survey/summary-handlers.tsx'
import {
  handleEndVisitCodes,
  handlePrintVisitCodes,
  showVisitCodes,
} from './pages/desk/survey/visit-code-handlers.tsx'
import { complaintBytesMax } from './pages/public/complaint/complaint-form.ts'
import {
  handleBetter,
  handleComplain,
  handleReply,
  showComplain,
  showTicket,
  showTrack,
} from './pages/public/complaint/handlers.tsx'
import { handleAnswer, showSurvey, showThanks } from './pages/public/survey/handlers.tsx'
import { sendWorker } from './pages/public/survey/worker.ts'
import { get, post, type Route } from './route.ts'

/** The addresses of the citizen's voice: surveys, what was said, complaints, and the texts that wait. */
export const voiceRoutes: readonly Route[] = [
  get('/s/worker.js', anyone, sendWorker),
  get('/s/:code', anyone, showSurvey),
  post('/s/:code', anyone, handleAnswer),
  get('/s/:code/thanks', anyone, showThanks),
  get('/track', anyone, showTrack),
  get('/track/:ticket', anyone, showTicket),
  post('/track/:ticket/reply', anyone, handleReply),
  post('/track/:ticket/better', anyone, handleBetter),
  get('/:region/complain', inRegion, showComplain),
  post('/:region/complain', inRegion, handleComplain, { bodyBytesMax: complaintBytesMax }),
  get('/:region/desk/innovations/:innovation/voice', allowedOnInnovation('voice.see'), showVoice),
  get('/:region/desk/voice', allowed('voice.see'), showRegionVoice),
  post('/:region/desk/voice/limit', allowed('region.edit'), handleSmallNumberLimit),
  get('/:region/desk/voice/answers', allowed('voice.see'), showAnswers),
  get('/:region/desk/voice/answers.csv', allowed('voice.see'), downloadAnswersCsv),
  get('/:region/desk/voice/answers.xlsx', allowed('voice.see'), downloadAnswersXlsx),
  get('/:region/desk/voice/figures.csv', allowed('voice.see'), downloadFiguresCsv),
  get('/:region/desk/voice/figures.xlsx', allowed('voice.see'), downloadFiguresXlsx),
  get('/:region/desk/voice/complaints', allowed('complaint.see'), showReportList),
  get('/:region/desk/voice/complaints.csv', allowed('complaint.see'), downloadReportsCsv),
  get('/:region/desk/voice/complaints.xlsx', allowed('complaint.see'), downloadReportsXlsx),
  post(
    '/:region/desk/innovations/:innovation/voice/codes',
    allowedOnInnovation('survey-code.edit'),
    handleAddCode,
  ),
  get(
    '/:region/desk/innovations/:innovation/voice/codes/:code/visits',
    allowedOnInnovation('survey-code.edit'),
    showVisitCodes,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/codes/:code/visits',
    allowedOnInnovation('survey-code.edit'),
    handlePrintVisitCodes,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/codes/:code/visits/:batch/end',
    allowedOnInnovation('survey-code.edit'),
    handleEndVisitCodes,
  ),
  get(
    '/:region/desk/innovations/:innovation/voice/codes/:code/:file',
    allowedOnInnovation('voice.see'),
    downloadCodeFile,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/codes/:code/end',
    allowedOnInnovation('survey-code.edit'),
    handleEndCode,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/improvements',
    allowedOnInnovation('improvement.tell'),
    handleTellImprovement,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/improvements/:improvement/withdraw',
    allowedOnInnovation('improvement.tell'),
    handleWithdrawImprovement,
  ),
  get('/:region/desk/complaints', allowed('complaint.see'), showComplaintList),
  get('/:region/desk/complaints/settings', allowed('complaint-setting.edit'), showComplaintSettingsPage),
  post('/:region/desk/complaints/settings/rule', allowed('complaint-setting.edit'), handleComplaintRule),
  post(
    '/:region/desk/complaints/settings/categories',
    allowed('complaint-setting.edit'),
    handleComplaintCategories,
  ),
  get('/:region/desk/complaints/settings/templates/new', allowed('complaint-setting.edit'), showNewTemplate),
  post('/:region/desk/complaints/settings/templates/new', allowed('complaint-setting.edit'), handleTemplate),
  get(
    '/:region/desk/complaints/settings/templates/:template',
    allowed('complaint-setting.edit'),
    showTemplate,
  ),
  post(
    '/:region/desk/complaints/settings/templates/:template',
    allowed('complaint-setting.edit'),
    handleTemplate,
  ),
  get('/:region/desk/complaints.csv', allowed('complaint.see'), downloadComplaintsCsv),
  get('/:region/desk/complaints.xlsx', allowed('complaint.see'), downloadComplaintsXlsx),
  get('/:region/desk/complaints/:ticket', allowedOnComplaint('complaint.see'), showOneComplaint),
  post('/:region/desk/complaints/:ticket', allowedOnComplaint('complaint.handle'), handleMove),
  get('/:region/desk/complaints/:ticket/photo', allowedOnComplaint('complaint.handle'), sendPhoto),

  post('/:region/desk/complaints/:ticket/merge', allowedOnComplaint('complaint.handle'), handleMerge),
  post('/:region/desk/complaints/:ticket/unmerge', allowedOnComplaint('complaint.handle'), handleUnmerge),
  get('/:region/desk/national', allowed('complaint.see'), showNationalPage),
  get('/:region/desk/national/reports/:ticket', allowedOnComplaint('complaint.handle'), showNationalEntry),
  post('/:region/desk/national/imports', allowed('complaint.import'), handleNationalUpload, {
    bodyBytesMax: importBytesMax,
  }),
  get('/:region/desk/national/imports/:batch', allowed('complaint.import'), showNationalImport),
  post('/:region/desk/national/imports/:batch/columns', allowed('complaint.import'), handleNationalColumns),
  post('/:region/desk/national/imports/:batch/meanings', allowed('complaint.import'), handleNationalMeanings),
  post('/:region/desk/national/imports/:batch/rows/:row', allowed('complaint.import'), handleNationalRow),
  post('/:region/desk/national/imports/:batch/confirm', allowed('complaint.import'), handleNationalConfirm),
  get(
    '/:region/desk/national/imports/:batch/rejected.csv',
    allowed('complaint.import'),
    downloadNationalRejected,
  ),
  get('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), showComplaintChannel),
  post('/:region/desk/complaint-channel', allowed('complaint-setting.edit'), handleComplaintChannel),

  get('/:region/desk/moderation', allowed('text.moderate'), showModeration),
  post('/:region/desk/moderation', allowed('text.moderate'), handleReviewText),
  get('/:region/desk/moderation/words', allowed('abusive-word.edit'), showAbusiveWords),
  post('/:region/desk/moderation/words', allowed('abusive-word.edit'), handleAbusiveWord),
  get('/:region/desk/moderation/texts/:review', allowed('text.moderate'), showTextReview),
  post('/:region/desk/moderation/texts/:review', allowed('text.moderate'), handleTextReview),
  post('/:region/desk/moderation/texts/:review/original', allowed('text.moderate'), showOriginal),
]
