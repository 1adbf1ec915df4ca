import { deputy } from './access/deputy/id.ts'
import { passkey } from './access/passkey/id.ts'
import { password } from './access/password/id.ts'
import { passwordLink } from './access/password-link/id.ts'
import { person } from './access/person/id.ts'
import { provider } from './access/provider/id.ts'
import { secondFactor } from './access/second-factor/id.ts'
import { signIn } from './access/sign-in/id.ts'
import { actionPlan } from './action-plan/id.ts'
import { checkpoint } from './audit/checkpoint/id.ts'
import { audit } from './audit/id.ts'
import { backup } from './backup/id.ts'
import { briefing } from './briefing/id.ts'
import { report } from './briefing/report/id.ts'
import { coaching } from './coaching/id.ts'
import { channel } from './complaint/channel/id.ts'
import { complaintHandling } from './complaint/complaint-handling/id.ts'
import { complaintSetting } from './complaint/complaint-setting/id.ts'
import { complaint } from './complaint/id.ts'
import { reply } from './complaint/reply/id.ts'
import { reportFigure } from './complaint/report-figure/id.ts'
import { contact } from './contact/id.ts'
import { ownLetters } from './contact/own-letters/id.ts'
import { diagnosis } from './diagnosis/id.ts'
import { front } from './gallery/front/id.ts'
import { gallery } from './gallery/id.ts'
import { openData } from './gallery/open-data/id.ts'
import { publicInnovation } from './gallery/public-innovation/id.ts'
import { intake } from './intake/id.ts'
import { listIntake } from './intake/lists/id.ts'
import { judging } from './judging/id.ts'
import { learningAfter } from './learning/after/id.ts'
import { learningDesk } from './learning/desk/id.ts'
import { learning } from './learning/id.ts'
import { approval } from './lifecycle/approval/id.ts'
import { deed } from './lifecycle/deed/id.ts'
import { desk } from './lifecycle/desk/id.ts'
import { gateLimit } from './lifecycle/gate-limit/id.ts'
import { keeper } from './lifecycle/keeper/id.ts'
import { lineage } from './lifecycle/lineage/id.ts'
import { publishing } from './lifecycle/publishing/id.ts'
import { stage } from './lifecycle/stage/id.ts'
import { worksheet } from './lifecycle/worksheet/id.ts'
import { listing } from './listing/id.ts'
import { chart } from './measurement/chart/id.ts'
import { comparison } from './measurement/comparison/id.ts'
import { effectSheet } from './measurement/effect-sheet/id.ts'
import { measurement } from './measurement/id.ts'
import { indicator } from './measurement/indicator/id.ts'
import { seriesResult } from './measurement/series-result/id.ts'
import { message } from './message/id.ts'
import { moderation } from './moderation/id.ts'
import { personalData } from './moderation/personal-data/id.ts'
import { beforeEnd } from './page/before-end/id.ts'
import { chrome } from './page/chrome/id.ts'
import { field } from './page/field/id.ts'
import { formError } from './page/form-error/id.ts'
import { menu } from './page/menu/id.ts'
import { refusal } from './page/refusal/id.ts'
import { statement } from './page/statement/id.ts'
import { privacy } from './privacy/id.ts'
import { cohort } from './programme/cohort/id.ts'
import { commitment } from './programme/commitment/id.ts'
import { exhibition } from './programme/exhibition/id.ts'
import { meeting } from './programme/meeting/id.ts'
import { readiness } from './readiness/id.ts'
import { administration } from './region/administration/id.ts'
import { agencyTiles } from './region/agency-tiles/id.ts'
import { firstStepsWords } from './region/first-steps/id.ts'
import { installation } from './region/installation/id.ts'
import { ownAddress } from './region/own-address/id.ts'
import { publicAgency } from './region/public-agency/id.ts'
import { publicPage } from './region/public-page/id.ts'
import { regionMark } from './region/region-mark/id.ts'
import { reorganise } from './region/reorganise/id.ts'
import { answerQuality } from './survey/answer-quality/id.ts'
import { broughtAnswer } from './survey/brought-answer/id.ts'
import { survey } from './survey/id.ts'
import { improvement } from './survey/improvement/id.ts'
import { interview } from './survey/interview/id.ts'
import { poster } from './survey/poster/id.ts'
import { servedGroups } from './survey/served-groups/id.ts'
import { surveyForm } from './survey/survey-form/id.ts'
import { visitCode } from './survey/visit-code/id.ts'
import { voice } from './survey/voice/id.ts'
import { voiceSummary } from './survey/voice-summary/id.ts'
import { board } from './verdict/board/id.ts'
import { decision } from './verdict/decision/id.ts'
import { evidencePlan } from './verdict/evidence-plan/id.ts'
import { verdict } from './verdict/id.ts'
import { improvementPlan } from './verdict/improvement-plan/id.ts'
import { method } from './verdict/method/id.ts'
import { policy } from './verdict/policy/id.ts'
import { sensitivity } from './verdict/sensitivity/id.ts'
import { verdictPage } from './verdict/verdict-page/id.ts'
import { verdictReason } from './verdict/verdict-reason/id.ts'

/** The words of every screen in Indonesian: one part per noun, in messages/<noun>/id.ts. */
export const id = {
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

/** What each other language has to say too. */
export type Messages = typeof id
