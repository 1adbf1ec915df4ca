import { readAddedAnswers } from '../../../../domain/survey/added-question.ts'
import { answerSurvey } from '../../../../services/survey/answer-survey.ts'
import { issuePageId } from '../../../../services/survey/page-id.ts'
import { recallForm, recallSurvey } from '../../../../services/survey/recall-survey.ts'
import { showPublicVoice } from '../../../../services/survey/show-voice.ts'
import { newIdentifier } from '../../../../store/base/identifier.ts'
import { countAnswersToday } from '../../../../store/survey/answer-list.ts'
import { listImprovements } from '../../../../store/survey/improvement.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import { languageIntent } from '../../../components/page/language-switch.tsx'
import { type ParsedForm, parseForm, readForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { surveyCodePattern } from '../../../slug.ts'
import { href } from '../../../view.ts'
import type { Visit } from '../../../visit.ts'
import { CodePage } from './code-page.tsx'
import { ownPageHeader, receipt, wantsReceipt } from './receipt.ts'
import { surveySenderOf, withinAnswers } from './sender.ts'
import {
  addedErrors,
  addedIn,
  inputOf,
  prefilled,
  surveyForm,
  suspicionOf,
  trapName,
  writeMoment,
} from './survey-form.ts'
import { SurveyFormPage } from './survey-page.tsx'
import { EndedPage, ThanksPage, UnknownCodePage } from './thanks-page.tsx'

/** The newest changes; who wants all of them goes to the page of the innovation. */
const IMPROVEMENTS_SHOWN = 3

export async function surveyOf(visit: Visit): Promise<Survey | Response> {
  const code = visit.parameters.code ?? ''
  const survey = surveyCodePattern.test(code) ? await recallSurvey(visit.services, code.toUpperCase()) : null
  visit.context.header(ownPageHeader, 'survey')
  if (!survey && wantsReceipt(visit)) {
    const { typed } = await readForm(visit)
    return receipt(visit, typed, { state: 'refused' }, 404)
  }
  if (!survey) return page(visit, <UnknownCodePage view={viewOf(visit)} typed={code.slice(0, 100)} />, 404)
  visit.region = survey.region
  return survey
}

const viewOfSurvey = (visit: Visit, survey: Survey) =>
  viewOf(visit, { exampleData: survey.innovation.isExample || survey.region.holdsExampleData })

/** What an interviewer's code has brought in since midnight where the region is; nothing to count for any other. */
async function takenToday({ services }: Visit, survey: Survey): Promise<number | undefined> {
  if (survey.kind !== 'interviewer') return undefined
  const { region, innovation, code } = survey
  const scope = { regionId: region.id, innovationId: innovation.id, code, timeZone: region.timeZone }
  return countAnswersToday(services.db, scope, services.clock())
}

/** Leads to the survey of a typed code; one that cannot be a code is asked for again. */
export async function showCodeForm(visit: Visit): Promise<Response> {
  const typed = visit.query.get('code')?.trim()
  const view = viewOf(visit)
  if (typed === undefined) return page(visit, <CodePage view={view} />)
  if (surveyCodePattern.test(typed)) return redirect(visit, href(view, paths.survey(typed.toUpperCase())))
  return page(visit, <CodePage view={view} typed={typed} error={view.messages.survey.codeError} />, 422)
}

/** The survey behind a code. What the link fills in beforehand is told at `prefilled`. */
export async function showSurvey(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const view = viewOfSurvey(visit, survey)
  // Each copy of the page carries its own identifier, so no cache but the phone's own worker may keep one.
  visit.context.header('Cache-Control', 'no-store')
  if (survey.ended) return page(visit, <EndedPage view={view} survey={survey} />)
  const props = {
    view,
    survey,
    id: newIdentifier(),
    formVersion: survey.formVersion,
    started: writeMoment(visit.services.clock()),
    pageId: issuePageId(visit.services, survey.code),
    typed: prefilled(visit.query, survey.added),
    plain: visit.query.size === 0,
    takenToday: await takenToday(visit, survey),
  }
  return page(visit, <SurveyFormPage {...props} />)
}

type Sent = ParsedForm<import('zod').output<typeof surveyForm>>

const versionIn = ({ typed }: Sent) => (/^\d{1,6}$/.test(typed.form ?? '') ? Number(typed.form) : null)

/** The form in the other language, as far as it is filled in: nothing of it is judged yet. */
async function inOtherLanguage(visit: Visit, survey: Survey, { typed }: Sent): Promise<Response> {
  const props = {
    view: viewOfSurvey(visit, survey),
    survey,
    typed,
    formVersion: survey.formVersion,
    id: typed.id ?? newIdentifier(),
    started: typed.started ?? '',
    pageId: typed.page || issuePageId(visit.services, survey.code),
    takenToday: await takenToday(visit, survey),
  }
  return page(visit, <SurveyFormPage {...props} />)
}

/** Shows the form again, as it was filled in, with everything that was chosen and typed. */
async function again(
  visit: Visit,
  survey: Survey,
  sent: Sent,
  errors: Readonly<Record<string, string>>,
  status: 409 | 422 | 429 = 422,
): Promise<Response> {
  const { typed } = sent
  if (wantsReceipt(visit)) {
    // Too many in a minute is no refusal of this one: it goes on waiting.
    if (status === 429) return visit.context.json({ state: 'waiting', errors }, status)
    return receipt(visit, typed, { state: 'refused', errors }, status)
  }
  const id = errors.id === undefined && typed.id ? typed.id : newIdentifier()
  const { version, elements, added } = await recallForm(visit.services, survey, versionIn(sent))
  const props = { survey: { ...survey, elements, added }, formVersion: version, typed, errors, id }
  const element = (
    <SurveyFormPage
      view={viewOfSurvey(visit, survey)}
      {...props}
      started={typed.started ?? ''}
      pageId={typed.page || issuePageId(visit.services, survey.code)}
    />
  )
  return page(visit, element, status)
}

export async function handleAnswer(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const words = visit.messages.survey
  const form = await parseForm(visit, surveyForm)
  if (form.typed.intent === languageIntent) return inOtherLanguage(visit, survey, form)
  const sender = await surveySenderOf(visit)
  if (!withinAnswers(visit, sender)) {
    visit.context.header('Retry-After', '60')
    return again(visit, survey, form, { '': words.errorTooMany }, 429)
  }
  if (!form.ok) {
    const { added } = await recallForm(visit.services, survey, versionIn(form))
    const { refusals } = readAddedAnswers(added, addedIn(form.typed))
    return again(visit, survey, form, { ...form.errors, ...addedErrors(visit.messages, refusals) })
  }
  const suspicion = suspicionOf(form.values, visit.services.clock())
  if (suspicion === 'trap') return again(visit, survey, form, { [trapName]: words.errorTrap })
  if (suspicion === 'tooFast') return again(visit, survey, form, { '': words.errorTooFast })
  const input = inputOf(visit, survey, form.values, form.typed, sender)
  const outcome = await answerSurvey(visit.services, survey, input)
  if (!outcome.ok) {
    if (outcome.code === 'added-refused') {
      return again(visit, survey, form, addedErrors(visit.messages, outcome.details.refusals))
    }
    const { visitCode } = visit.messages
    if (outcome.code === 'visit-mistyped') return again(visit, survey, form, { visit: visitCode.mistyped })
    if (outcome.code in visitCode.refusals) {
      const sentence = visitCode.refusals[outcome.code as keyof typeof visitCode.refusals]
      return again(visit, survey, form, { visit: sentence }, 409)
    }
    if (outcome.code === 'nothing-answered') return again(visit, survey, form, { '': words.errorNothing })
    if (wantsReceipt(visit)) return receipt(visit, form.typed, { state: 'refused' }, 409)
    const view = viewOfSurvey(visit, survey)
    return page(visit, <EndedPage view={view} survey={survey} shown={form.values.id} />, 409)
  }
  const { isNew, isClockAhead } = outcome.value
  const state = isNew ? 'new' : 'known'
  if (wantsReceipt(visit)) {
    return receipt(visit, form.typed, isClockAhead ? { state, clock: 'ahead' } : { state }, 200)
  }
  const thanks = paths.surveyThanks(survey.code)
  return redirect(visit, isNew ? thanks : `${thanks}?known=1`)
}

/** What was typed under "tell me when something changes", and what is wrong with it. */
type ChangesTyped = { readonly typed?: string; readonly error?: string }

export async function showThanks(visit: Visit, again: ChangesTyped = {}): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const { services, query } = visit
  const [voice, improvements, taken] = await Promise.all([
    showPublicVoice(services, survey),
    listImprovements(services.db, survey.region.id, survey.innovation.id, IMPROVEMENTS_SHOWN),
    takenToday(visit, survey),
  ])
  visit.context.header('Cache-Control', 'no-store')
  const props = { survey, voice, improvements, known: query.has('known'), takenToday: taken }
  const changes = services.mail ? again : undefined
  const complaintAddress =
    services.baseUrl +
    href({ language: visit.language }, paths.complainAfter(survey.region.slug, survey.code))
  return page(
    visit,
    <ThanksPage
      view={viewOfSurvey(visit, survey)}
      {...props}
      changes={changes}
      complaintAddress={complaintAddress}
    />,
    again.error ? 422 : 200,
  )
}
