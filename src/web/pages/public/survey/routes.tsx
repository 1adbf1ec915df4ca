import { answerSurvey } from '../../../../services/answer-survey.ts'
import { recallSurvey } from '../../../../services/recall-survey.ts'
import { showPublicVoice } from '../../../../services/show-voice.ts'
import { newIdentifier } from '../../../../store/identifier.ts'
import type { Survey } from '../../../../store/survey.ts'
import { type ParsedForm, parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { withinAnswers } from './sender.ts'
import { inputOf, surveyForm, suspicionOf, trapName, writeMoment } from './survey-form.ts'
import { SurveyFormPage } from './survey-page.tsx'
import { EndedPage, ThanksPage, UnknownCodePage } from './thanks-page.tsx'

/** Codes are short and of few signs, so that a poster can be typed; anything else is not looked up. */
const codePattern = /^[0-9A-Za-z-]{3,40}$/

async function surveyOf(visit: Visit): Promise<Survey | Response> {
  const code = visit.parameters.code ?? ''
  const survey = codePattern.test(code) ? await recallSurvey(visit.services, code.toUpperCase()) : null
  if (!survey) return page(visit, <UnknownCodePage view={viewOf(visit)} />, 404)
  visit.region = survey.region
  return survey
}

const viewOfSurvey = (visit: Visit, survey: Survey) =>
  viewOf(visit, { exampleData: survey.innovation.isExample || survey.region.holdsExampleData })

export async function showSurvey(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const view = viewOfSurvey(visit, survey)
  // Each copy of the page carries its own identifier, so no cache but the phone's own worker may keep one.
  visit.context.header('Cache-Control', 'no-store')
  if (survey.ended) return page(visit, <EndedPage view={view} survey={survey} />)
  const started = writeMoment(visit.services.clock())
  return page(visit, <SurveyFormPage view={view} survey={survey} id={newIdentifier()} started={started} />)
}

type Sent = ParsedForm<import('zod').output<typeof surveyForm>>

/** Shows the form again with everything that was chosen and typed. */
function again(
  visit: Visit,
  survey: Survey,
  { typed }: Sent,
  errors: Readonly<Record<string, string>>,
  status: 422 | 429 = 422,
): Response {
  if (wantsJson(visit)) return visit.context.json({ state: 'refused', errors }, status)
  const id = errors.id === undefined && typed.id ? typed.id : newIdentifier()
  const props = { survey, id, started: typed.started ?? '', typed, errors }
  return page(visit, <SurveyFormPage view={viewOfSurvey(visit, survey)} {...props} />, status)
}

/** A phone that kept answers sends them by script, and reads no page. */
function wantsJson(visit: Visit): boolean {
  return visit.context.req.header('accept') === 'application/json'
}

export async function handleAnswer(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const words = visit.messages.survey
  const form = await parseForm(visit, surveyForm)
  if (!withinAnswers(visit)) {
    visit.context.header('Retry-After', '60')
    return again(visit, survey, form, { '': words.errorTooMany }, 429)
  }
  if (!form.ok) return again(visit, survey, form, form.errors)
  const suspicion = suspicionOf(form.values, visit.services.clock())
  if (suspicion === 'trap') return again(visit, survey, form, { [trapName]: words.errorTrap })
  if (suspicion === 'tooFast') return again(visit, survey, form, { '': words.errorTooFast })
  const outcome = await answerSurvey(visit.services, survey, inputOf(visit, survey, form.values))
  if (!outcome.ok) {
    if (outcome.code === 'nothing-answered') return again(visit, survey, form, { '': words.errorNothing })
    return page(visit, <EndedPage view={viewOfSurvey(visit, survey)} survey={survey} />, 409)
  }
  const { isNew } = outcome.value
  if (wantsJson(visit)) return visit.context.json({ state: isNew ? 'new' : 'known' })
  const thanks = paths.surveyThanks(survey.code)
  return redirect(visit, isNew ? thanks : `${thanks}?known=1`)
}

export async function showThanks(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const voice = await showPublicVoice(visit.services, survey)
  visit.context.header('Cache-Control', 'no-store')
  const known = visit.query.has('known')
  return page(
    visit,
    <ThanksPage view={viewOfSurvey(visit, survey)} survey={survey} voice={voice} known={known} />,
  )
}
