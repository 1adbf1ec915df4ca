import { administration } from './id/administration.ts'
import { agencyTiles } from './id/agency-tiles.ts'
import { answerQuality } from './id/answer-quality.ts'
import { audit } from './id/audit.ts'
import { board } from './id/board.ts'
import { chart } from './id/chart.ts'
import { chrome } from './id/chrome.ts'
import { comparison } from './id/comparison.ts'
import { complaint } from './id/complaint.ts'
import { complaintHandling } from './id/complaint-handling.ts'
import { complaintSetting } from './id/complaint-setting.ts'
import { decision } from './id/decision.ts'
import { desk } from './id/desk.ts'
import { field } from './id/field.ts'
import { formError } from './id/form-error.ts'
import { gallery } from './id/gallery.ts'
import { improvement } from './id/improvement.ts'
import { indicator } from './id/indicator.ts'
import { installation } from './id/installation.ts'
import { intake } from './id/intake.ts'
import { measurement } from './id/measurement.ts'
import { menu } from './id/menu.ts'
import { method } from './id/method.ts'
import { moderation } from './id/moderation.ts'
import { national } from './id/national.ts'
import { openData } from './id/open-data.ts'
import { password } from './id/password.ts'
import { passwordLink } from './access/password-link/id.ts'
import { person } from './access/person/id.ts'
import { personalData } from './id/personal-data.ts'
import { policy } from './id/policy.ts'
import { poster } from './id/poster.ts'
import { publicAgency } from './id/public-agency.ts'
import { publicInnovation } from './id/public-innovation.ts'
import { refusal } from './id/refusal.ts'
import { regionMark } from './id/region-mark.ts'
import { reply } from './id/reply.ts'
import { reportFigure } from './id/report-figure.ts'
import { seriesResult } from './id/series-result.ts'
import { signIn } from './id/sign-in.ts'
import { stage } from './id/stage.ts'
import { statement } from './id/statement.ts'
import { survey } from './id/survey.ts'
import { surveyForm } from './id/survey-form.ts'
import { verdict } from './id/verdict.ts'
import { verdictPage } from './id/verdict-page.ts'
import { verdictReason } from './id/verdict-reason.ts'
import { visitCode } from './id/visit-code.ts'
import { voice } from './id/voice.ts'
import { voiceSummary } from './id/voice-summary.ts'
import { worksheet } from './id/worksheet.ts'

/** The words of every screen in Indonesian: one part per noun, in messages/id/<noun>.ts. */
export const id = {
  administration,
  agencyTiles,
  answerQuality,
  audit,
  board,
  chart,
  chrome,
  desk,
  decision,
  comparison,
  complaint,
  complaintHandling,
  complaintSetting,
  field,
  formError,
  gallery,
  improvement,
  indicator,
  installation,
  intake,
  measurement,
  menu,
  national,
  statement,
  publicAgency,
  moderation,
  openData,
  method,
  policy,
  password,
  passwordLink,
  person,
  personalData,
  poster,
  publicInnovation,
  refusal,
  regionMark,
  reply,
  reportFigure,
  seriesResult,
  signIn,
  stage,
  survey,
  surveyForm,
  verdict,
  verdictPage,
  verdictReason,
  visitCode,
  worksheet,
  voice,
  voiceSummary,
}

/** What each other language has to say too. */
export type Messages = typeof id
