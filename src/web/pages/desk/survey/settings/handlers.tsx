import type { Actor } from '../../../../../domain/access/role.ts'
import {
  editSurveyForm,
  moveSurveyCodes,
  showSurveyForm,
} from '../../../../../services/survey/edit-survey-form.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import type { SurveyLength } from '../../../../../store/survey/survey-form.ts'
import { readForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { SurveyFormListPage } from './form-list-page.tsx'
import { SurveyFormEditPage } from './form-page.tsx'
import { placesOf, questionsIn, typedQuestion } from './typed-questions.ts'

type InRegion = Visit & { region: RegionScope; actor: Actor }

const lengths: readonly SurveyLength[] = ['full', 'short']

const lengthOf = ({ parameters }: Visit) => lengths.find((length) => length === parameters.length)

export async function showSurveyForms(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const forms = await Promise.all(lengths.map((length) => showSurveyForm(services, region.id, length)))
  return page(visit, <SurveyFormListPage view={viewOf(visit)} forms={forms} />)
}

export async function showSurveyFormPage(visit: InRegion): Promise<Response> {
  const length = lengthOf(visit)
  if (!length) return notFound(visit)
  const form = await showSurveyForm(visit.services, visit.region.id, length)
  const typed = Object.assign({}, ...form.added.map((question, index) => typedQuestion(question, index + 1)))
  const places = Array.from({ length: form.added.length + 1 }, (_, index) => index + 1)
  const props = { timeZone: visit.region.timeZone, form, typed, places }
  return page(visit, <SurveyFormEditPage view={viewOf(visit)} {...props} />)
}

/** The field of a question beside which a refusal is told. */
const fieldOf: Readonly<Record<string, string>> = {
  'options-missing': 'options',
  'too-many-options': 'options',
  'scale-words': 'options',
  'condition-broken': 'shownIf',
}

export async function handleSurveyForm(visit: InRegion): Promise<Response> {
  const length = lengthOf(visit)
  if (!length) return notFound(visit)
  const { services, region, messages } = visit
  const { typed } = await readForm(visit)
  const form = await showSurveyForm(services, region.id, length)
  const sent = questionsIn(typed, form.added)
  const input = {
    length,
    basedOn: Number(typed.version) || 0,
    questions: sent.map(({ question }) => question),
  }
  const outcome = await editSurveyForm(services, authorOf(visit), region.id, input)
  if (outcome.ok) return redirect(visit, paths.surveyForm(region.slug, length), 'surveyFormSaved')
  const place = sent[Number(outcome.details.index ?? -1)]?.place
  const name = place === undefined ? '' : `question.${place}.${fieldOf[outcome.code] ?? 'labelId'}`
  const errors = { [name]: messages.surveyForm.refused[outcome.code] }
  // What was typed stays, based on the version that the person has seen; the next try is based on the newest.
  const props = { timeZone: region.timeZone, form, typed, places: placesOf(typed), errors }
  const status = outcome.code === 'changed-meanwhile' ? 409 : 422
  return page(visit, <SurveyFormEditPage view={viewOf(visit)} {...props} />, status)
}

export async function handleMoveCodes(visit: InRegion): Promise<Response> {
  const length = lengthOf(visit)
  if (!length) return notFound(visit)
  await moveSurveyCodes(visit.services, authorOf(visit), visit.region.id, length)
  return redirect(visit, paths.surveyForm(visit.region.slug, length), 'surveyCodesMoved')
}
