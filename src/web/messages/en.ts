import { administration } from './en/administration.ts'
import { agencyTiles } from './en/agency-tiles.ts'
import { answerQuality } from './en/answer-quality.ts'
import { audit } from './en/audit.ts'
import { board } from './en/board.ts'
import { chart } from './en/chart.ts'
import { chrome } from './en/chrome.ts'
import { comparison } from './en/comparison.ts'
import { complaint } from './en/complaint.ts'
import { complaintHandling } from './en/complaint-handling.ts'
import { complaintSetting } from './en/complaint-setting.ts'
import { decision } from './en/decision.ts'
import { desk } from './en/desk.ts'
import { field } from './en/field.ts'
import { formError } from './en/form-error.ts'
import { gallery } from './en/gallery.ts'
import { improvement } from './en/improvement.ts'
import { indicator } from './en/indicator.ts'
import { installation } from './en/installation.ts'
import { intake } from './en/intake.ts'
import { measurement } from './en/measurement.ts'
import { menu } from './en/menu.ts'
import { method } from './en/method.ts'
import { moderation } from './en/moderation.ts'
import { national } from './en/national.ts'
import { openData } from './en/open-data.ts'
import { password } from './en/password.ts'
import { passwordLink } from './access/password-link/en.ts'
import { person } from './access/person/en.ts'
import { personalData } from './en/personal-data.ts'
import { policy } from './en/policy.ts'
import { poster } from './en/poster.ts'
import { publicAgency } from './en/public-agency.ts'
import { publicInnovation } from './en/public-innovation.ts'
import { refusal } from './en/refusal.ts'
import { regionMark } from './en/region-mark.ts'
import { reply } from './en/reply.ts'
import { reportFigure } from './en/report-figure.ts'
import { seriesResult } from './en/series-result.ts'
import { signIn } from './en/sign-in.ts'
import { stage } from './en/stage.ts'
import { statement } from './en/statement.ts'
import { survey } from './en/survey.ts'
import { surveyForm } from './en/survey-form.ts'
import { verdict } from './en/verdict.ts'
import { verdictPage } from './en/verdict-page.ts'
import { verdictReason } from './en/verdict-reason.ts'
import { visitCode } from './en/visit-code.ts'
import { voice } from './en/voice.ts'
import { voiceSummary } from './en/voice-summary.ts'
import { worksheet } from './en/worksheet.ts'
import type { Messages } from './id.ts'
/** The words of every screen in English; the type makes sure that none is missing. */
export const en: Messages = {
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
