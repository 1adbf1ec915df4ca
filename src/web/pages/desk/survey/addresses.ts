import { allowed, allowedOnInnovation } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import { showAnswerQualityPage } from './answer-quality/handlers.tsx'
import { downloadCodeFile, handleAddCode, handleEndCode, showVoice } from './handlers.tsx'
import {
  handleAskIndexRestart,
  handleDecideIndexRestart,
  handleTellImprovement,
  handleWithdrawImprovement,
} from './improvement-handlers.tsx'
import { handleInterviews, INTERVIEW_BYTES_MAX, showInterviews } from './interviews-handlers.tsx'
import { downloadReportsCsv, downloadReportsXlsx, showReportList } from './report-handlers.tsx'
import { handleServedGroups, showServedGroups } from './served-groups-handlers.tsx'
import {
  handleMoveCodes,
  handleSurveyForm,
  showSurveyFormPage,
  showSurveyForms,
} from './settings/handlers.tsx'
import {
  downloadAnswersCsv,
  downloadAnswersXlsx,
  downloadFiguresCsv,
  downloadFiguresXlsx,
  handleSmallNumberLimit,
  showAnswers,
  showRegionVoice,
} from './summary-handlers.tsx'
import { handleEndVisitCodes, handlePrintVisitCodes, showVisitCodes } from './visit-code-handlers.tsx'

/** What citizens said, the codes by which they say it, and the forms that ask them. */
export const surveyDeskAddresses: readonly Route[] = [
  get('/:region/desk/survey-forms', allowed('survey-form.edit'), showSurveyForms),
  get('/:region/desk/survey-forms/:length', allowed('survey-form.edit'), showSurveyFormPage),
  post('/:region/desk/survey-forms/:length', allowed('survey-form.edit'), handleSurveyForm),
  post('/:region/desk/survey-forms/:length/codes', allowed('survey-form.edit'), handleMoveCodes),
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
    '/:region/desk/innovations/:innovation/voice/codes/:code/interviews',
    allowedOnInnovation('interview-file.take'),
    showInterviews,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/codes/:code/interviews',
    allowedOnInnovation('interview-file.take'),
    handleInterviews,
    { bodyBytesMax: INTERVIEW_BYTES_MAX },
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
  post(
    '/:region/desk/innovations/:innovation/voice/improvements/:improvement/restart',
    allowedOnInnovation('improvement.tell'),
    handleAskIndexRestart,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/restarts/:restart',
    allowedOnInnovation('index-restart.decide'),
    handleDecideIndexRestart,
  ),
  get(
    '/:region/desk/innovations/:innovation/voice/served',
    allowedOnInnovation('voice.see'),
    showServedGroups,
  ),
  post(
    '/:region/desk/innovations/:innovation/voice/served',
    allowedOnInnovation('served-groups.record'),
    handleServedGroups,
  ),
  get(
    '/:region/desk/innovations/:innovation/answer-quality',
    allowedOnInnovation('answer-quality.see'),
    showAnswerQualityPage,
  ),
]
