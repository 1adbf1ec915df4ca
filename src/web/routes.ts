import { allowed, allowedOnInnovation, anyone, inRegion, signedIn, signedInAtAll } from './guard.ts'
import { health } from './health.ts'
import { handleEndMembership, handleInvite, showPeoplePage } from './pages/desk/access/settings/handlers.tsx'
import { showAuditPage } from './pages/desk/audit/handlers.tsx'
import { showCohortPage } from './pages/desk/lifecycle/agency-progress/handlers.tsx'
import { showDeskPage } from './pages/desk/lifecycle/desk/handlers.tsx'
import {
  downloadRejected,
  handleColumns,
  handleConfirm,
  handleRow,
  handleUpload,
  importBytesMax,
  showImport,
  showImports,
} from './pages/desk/lifecycle/imports/handlers.tsx'
import {
  handleEditInnovation,
  handleNewInnovation,
  handlePublish,
  showEditInnovation,
  showInnovationList,
  showInnovationWorkPage,
  showNewInnovation,
} from './pages/desk/lifecycle/innovation/handlers.tsx'
import {
  handleGateDays,
  handleWorksheetForm,
  showWorksheetFormPage,
  showWorksheetForms,
} from './pages/desk/lifecycle/settings/handlers.tsx'
import {
  downloadAttachment,
  handleReview,
  showWorksheetPage,
} from './pages/desk/lifecycle/worksheet/handlers.tsx'
import { handleWorksheet } from './pages/desk/lifecycle/worksheet/save-handlers.tsx'
import {
  handleAgency,
  handleYearTarget,
  showAgencyForm,
  showAgencyList,
  showNewAgency,
} from './pages/desk/region/settings/agency/handlers.tsx'
import {
  handleRegionMark,
  handleRemoveRegionMark,
  showRegionMark,
} from './pages/desk/region/settings/mark/handlers.tsx'
import {
  handleMoveCodes,
  handleSurveyForm,
  showSurveyFormPage,
  showSurveyForms,
} from './pages/desk/survey/settings/handlers.tsx'
import {
  handleDecide,
  showBoardInnovation,
  showBoardPage,
  showDecide,
} from './pages/desk/verdict/board/handlers.tsx'
import { handlePassword, showPassword } from './pages/public/access/password/handlers.tsx'
import { handleEndSession, showSessions } from './pages/public/access/sessions/handlers.tsx'
import {
  handleSignIn,
  handleSignOut,
  showMyDesk,
  showSignIn,
} from './pages/public/access/sign-in/handlers.tsx'
import {
  downloadFigures,
  downloadResults,
  showGallery,
  showInnovationPage,
} from './pages/public/gallery/handlers.tsx'
import { downloadCsv, downloadJson, showOpenData } from './pages/public/gallery/open-data/handlers.tsx'
import { showAgencies, showAgencyPage } from './pages/public/region/agency/handlers.tsx'
import { sendRegionMark, showFront } from './pages/public/region/handlers.tsx'
import { showInstallation } from './pages/public/region/installation/handlers.tsx'
import {
  showAccessibility,
  showMethod,
  showMethodInFull,
  showPrivacy,
  showRegionMethod,
} from './pages/public/verdict/method/handlers.tsx'
import { proofRoutes } from './proof-routes.ts'
import { filesBytesMax, get, post, type Route } from './route.ts'
import { voiceRoutes } from './voice-routes.ts'

/** Every address of Labinov with the guard before it, from the door inwards. */
export const routes: readonly Route[] = [
  // The door
  get('/health', anyone, (visit) => health(visit.context, visit.services.pool)),
  get('/', anyone, showInstallation),
  get('/sign-in', anyone, showSignIn),
  post('/sign-in', anyone, handleSignIn),
  post('/sign-out', signedInAtAll, handleSignOut),
  get('/password', signedInAtAll, showPassword),
  post('/password', signedInAtAll, handlePassword),
  get('/desk', signedIn, showMyDesk),
  get('/sessions', signedIn, showSessions),
  post('/sessions/end', signedIn, handleEndSession),
  get('/method', anyone, showMethod),
  get('/method/method.md', anyone, showMethodInFull),
  get('/privacy', anyone, showPrivacy),
  get('/accessibility', anyone, showAccessibility),

  // The citizen's voice
  ...voiceRoutes,

  // The desk, and an innovation from its problem through the five stages
  get('/:region/desk', allowed('desk.see'), showDeskPage),
  get('/:region/desk/cohort', allowed('board.see'), showCohortPage),
  get('/:region/desk/innovations', allowed('innovation.see'), showInnovationList),
  get('/:region/desk/innovations/new', allowed('innovation.create'), showNewInnovation),
  post('/:region/desk/innovations/new', allowed('innovation.create'), handleNewInnovation),
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
    '/:region/desk/innovations/:innovation/stages/:stage',
    allowedOnInnovation('innovation.see'),
    showWorksheetPage,
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage',
    allowedOnInnovation('worksheet.edit'),
    handleWorksheet,
    { bodyBytesMax: filesBytesMax },
  ),
  post(
    '/:region/desk/innovations/:innovation/stages/:stage/review',
    allowedOnInnovation('worksheet.review'),
    handleReview,
  ),
  get(
    '/:region/desk/innovations/:innovation/files/:file',
    allowedOnInnovation('innovation.see'),
    downloadAttachment,
  ),

  // What a region sets for itself
  get('/:region/desk/worksheet-forms', allowed('worksheet-form.edit'), showWorksheetForms),
  get('/:region/desk/worksheet-forms/:stage', allowed('worksheet-form.edit'), showWorksheetFormPage),
  post('/:region/desk/worksheet-forms/:stage', allowed('worksheet-form.edit'), handleWorksheetForm),
  post('/:region/desk/gate-days', allowed('worksheet-form.edit'), handleGateDays),
  get('/:region/desk/survey-forms', allowed('survey-form.edit'), showSurveyForms),
  get('/:region/desk/survey-forms/:length', allowed('survey-form.edit'), showSurveyFormPage),
  post('/:region/desk/survey-forms/:length', allowed('survey-form.edit'), handleSurveyForm),
  post('/:region/desk/survey-forms/:length/codes', allowed('survey-form.edit'), handleMoveCodes),
  get('/:region/desk/agencies', allowed('agency.edit'), showAgencyList),
  get('/:region/desk/agencies/new', allowed('agency.edit'), showNewAgency),
  post('/:region/desk/agencies/new', allowed('agency.edit'), handleAgency),
  get('/:region/desk/agencies/:agency', allowed('agency.edit'), showAgencyForm),
  post('/:region/desk/agencies/:agency', allowed('agency.edit'), handleAgency),
  post('/:region/desk/target', allowed('agency.edit'), handleYearTarget),
  get('/:region/desk/people', allowed('member.edit'), showPeoplePage),
  post('/:region/desk/people', allowed('member.edit'), handleInvite),
  post('/:region/desk/people/end', allowed('member.edit'), handleEndMembership),
  get('/:region/desk/mark', allowed('region.edit'), showRegionMark),
  post('/:region/desk/mark', allowed('region.edit'), handleRegionMark, { bodyBytesMax: filesBytesMax }),
  post('/:region/desk/mark/remove', allowed('region.edit'), handleRemoveRegionMark),
  get('/:region/desk/audit', allowed('audit.see'), showAuditPage),

  // Lists from outside
  get('/:region/desk/imports', allowed('innovation.import'), showImports),
  post('/:region/desk/imports', allowed('innovation.import'), handleUpload, { bodyBytesMax: importBytesMax }),
  get('/:region/desk/imports/:batch', allowed('innovation.import'), showImport),
  post('/:region/desk/imports/:batch/columns', allowed('innovation.import'), handleColumns),
  post('/:region/desk/imports/:batch/rows/:row', allowed('innovation.import'), handleRow),
  post('/:region/desk/imports/:batch/confirm', allowed('innovation.import'), handleConfirm),
  get('/:region/desk/imports/:batch/rejected.csv', allowed('innovation.import'), downloadRejected),

  // Proof: indicators, values and the verdict made from them
  ...proofRoutes,
  // The leader's board
  get('/:region/board', allowed('board.see'), showBoardPage),
  get('/:region/board/innovations/:innovation', allowedOnInnovation('board.see'), showBoardInnovation),
  get('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), showDecide),
  post('/:region/board/innovations/:innovation/decide', allowedOnInnovation('decision.make'), handleDecide),

  // What the public sees of a region. These come last, because a region may have any name that is not taken above.
  get('/:region', inRegion, showFront),
  get('/:region/mark/:file', inRegion, sendRegionMark),
  get('/:region/method', inRegion, showRegionMethod),
  get('/:region/innovations', inRegion, showGallery),
  get('/:region/innovations/:innovation', inRegion, showInnovationPage),
  get('/:region/innovations/:innovation/figures.csv', inRegion, downloadFigures),
  get('/:region/innovations/:innovation/results.csv', inRegion, downloadResults),
  get('/:region/agencies', inRegion, showAgencies),
  get('/:region/agencies/:agency', inRegion, showAgencyPage),
  get('/:region/open-data', inRegion, showOpenData),
  get('/:region/open-data/innovations.csv', inRegion, downloadCsv('innovations')),
  get('/:region/open-data/innovations.json', inRegion, downloadJson('innovations')),
  get('/:region/open-data/measurements.csv', inRegion, downloadCsv('measurements')),
  get('/:region/open-data/measurements.json', inRegion, downloadJson('measurements')),
]
