import { deputy } from './access/deputy/en.ts'
import { passkey } from './access/passkey/en.ts'
import { password } from './access/password/en.ts'
import { passwordLink } from './access/password-link/en.ts'
import { person } from './access/person/en.ts'
import { provider } from './access/provider/en.ts'
import { secondFactor } from './access/second-factor/en.ts'
import { signIn } from './access/sign-in/en.ts'
import { actionPlan } from './action-plan/en.ts'
import { checkpoint } from './audit/checkpoint/en.ts'
import { audit } from './audit/en.ts'
import { backup } from './backup/en.ts'
import { briefing } from './briefing/en.ts'
import { report } from './briefing/report/en.ts'
import { coaching } from './coaching/en.ts'
import { channel } from './complaint/channel/en.ts'
import { complaintHandling } from './complaint/complaint-handling/en.ts'
import { complaintSetting } from './complaint/complaint-setting/en.ts'
import { complaint } from './complaint/en.ts'
import { reply } from './complaint/reply/en.ts'
import { reportFigure } from './complaint/report-figure/en.ts'
import { contact } from './contact/en.ts'
import { ownLetters } from './contact/own-letters/en.ts'
import { diagnosis } from './diagnosis/en.ts'
import { gallery } from './gallery/en.ts'
import { front } from './gallery/front/en.ts'
import { openData } from './gallery/open-data/en.ts'
import { publicInnovation } from './gallery/public-innovation/en.ts'
import type { Messages } from './id.ts'
import { intake } from './intake/en.ts'
import { listIntake } from './intake/lists/en.ts'
import { judging } from './judging/en.ts'
import { learningAfter } from './learning/after/en.ts'
import { learningDesk } from './learning/desk/en.ts'
import { learning } from './learning/en.ts'
import { approval } from './lifecycle/approval/en.ts'
import { deed } from './lifecycle/deed/en.ts'
import { desk } from './lifecycle/desk/en.ts'
import { gateLimit } from './lifecycle/gate-limit/en.ts'
import { keeper } from './lifecycle/keeper/en.ts'
import { lineage } from './lifecycle/lineage/en.ts'
import { publishing } from './lifecycle/publishing/en.ts'
import { stage } from './lifecycle/stage/en.ts'
import { worksheet } from './lifecycle/worksheet/en.ts'
import { listing } from './listing/en.ts'
import { chart } from './measurement/chart/en.ts'
import { comparison } from './measurement/comparison/en.ts'
import { effectSheet } from './measurement/effect-sheet/en.ts'
import { measurement } from './measurement/en.ts'
import { indicator } from './measurement/indicator/en.ts'
import { seriesResult } from './measurement/series-result/en.ts'
import { message } from './message/en.ts'
import { moderation } from './moderation/en.ts'
import { personalData } from './moderation/personal-data/en.ts'
import { beforeEnd } from './page/before-end/en.ts'
import { chrome } from './page/chrome/en.ts'
import { field } from './page/field/en.ts'
import { formError } from './page/form-error/en.ts'
import { menu } from './page/menu/en.ts'
import { refusal } from './page/refusal/en.ts'
import { statement } from './page/statement/en.ts'
import { privacy } from './privacy/en.ts'
import { cohort } from './programme/cohort/en.ts'
import { commitment } from './programme/commitment/en.ts'
import { exhibition } from './programme/exhibition/en.ts'
import { meeting } from './programme/meeting/en.ts'
import { readiness } from './readiness/en.ts'
import { administration } from './region/administration/en.ts'
import { agencyTiles } from './region/agency-tiles/en.ts'
import { firstStepsWords } from './region/first-steps/en.ts'
import { installation } from './region/installation/en.ts'
import { ownAddress } from './region/own-address/en.ts'
import { publicAgency } from './region/public-agency/en.ts'
import { publicPage } from './region/public-page/en.ts'
import { regionMark } from './region/region-mark/en.ts'
import { reorganise } from './region/reorganise/en.ts'
import { answerQuality } from './survey/answer-quality/en.ts'
import { broughtAnswer } from './survey/brought-answer/en.ts'
import { survey } from './survey/en.ts'
import { improvement } from './survey/improvement/en.ts'
import { interview } from './survey/interview/en.ts'
import { poster } from './survey/poster/en.ts'
import { servedGroups } from './survey/served-groups/en.ts'
import { surveyForm } from './survey/survey-form/en.ts'
import { visitCode } from './survey/visit-code/en.ts'
import { voice } from './survey/voice/en.ts'
import { voiceSummary } from './survey/voice-summary/en.ts'
import { board } from './verdict/board/en.ts'
import { decision } from './verdict/decision/en.ts'
import { verdict } from './verdict/en.ts'
import { evidencePlan } from './verdict/evidence-plan/en.ts'
import { improvementPlan } from './verdict/improvement-plan/en.ts'
import { method } from './verdict/method/en.ts'
import { policy } from './verdict/policy/en.ts'
import { sensitivity } from './verdict/sensitivity/en.ts'
import { verdictPage } from './verdict/verdict-page/en.ts'
import { verdictReason } from './verdict/verdict-reason/en.ts'
/** The words of every screen in English; the type makes sure that none is missing. */
export const en: Messages = {
  actionPlan,
  administration,
  agencyTiles,
  approval,
  answerQuality,
  audit,
  backup,
  board,
  briefing,
  broughtAnswer,
  chart,
  checkpoint,
  chrome,
  coaching,
  cohort,
  commitment,
  exhibition,
  deed,
  deputy,
  desk,
  diagnosis,
  decision,
  comparison,
  complaint,
  complaintHandling,
  complaintSetting,
  contact,
  ownLetters,
  field,
  firstSteps: firstStepsWords,
  formError,
  front,
  gallery,
  gateLimit,
  improvement,
  improvementPlan,
  indicator,
  installation,
  intake,
  interview,
  listIntake,
  listing,
  judging,
  keeper,
  learning,
  learningAfter,
  learningDesk,
  effectSheet,
  measurement,
  message,
  menu,
  channel,
  sensitivity,
  statement,
  publicAgency,
  moderation,
  openData,
  method,
  policy,
  privacy,
  password,
  passwordLink,
  beforeEnd,
  ownAddress,
  person,
  personalData,
  poster,
  publicInnovation,
  publicPage,
  publishing,
  reorganise,
  lineage,
  readiness,
  refusal,
  regionMark,
  reply,
  report,
  meeting,
  reportFigure,
  passkey,
  provider,
  secondFactor,
  seriesResult,
  signIn,
  stage,
  survey,
  surveyForm,
  verdict,
  evidencePlan,
  verdictPage,
  verdictReason,
  servedGroups,
  visitCode,
  worksheet,
  voice,
  voiceSummary,
}
