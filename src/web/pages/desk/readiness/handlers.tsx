import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import {
  ownReadinessInstrument,
  type ReadinessInstrument,
  type ReadinessScores,
  readinessComponents,
  readinessGaps,
} from '../../../../domain/readiness/readiness.ts'
import { answerReadiness, checkReadiness } from '../../../../services/readiness/answer-readiness.ts'
import { showReadiness, showReadinessGroups } from '../../../../services/readiness/show-readiness.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { clean } from '../../../forms/fields.ts'
import { readForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { AgencyReadinessPage } from './agency-readiness-page.tsx'
import { ReadinessFormPage } from './readiness-form-page.tsx'
import { ReadinessListPage } from './readiness-list-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type OnAgency = InRegion & { agency: AgencyScope }
type Errors = Readonly<Record<string, string>>

/** What is named as evidence: a list of documents, not their text. */
const EVIDENCE_CHARACTERS_MAX = 2_000

export async function showReadinessList(visit: InRegion): Promise<Response> {
  const groups = await showReadinessGroups(visit.services, visit.actor, visit.region)
  return page(visit, <ReadinessListPage view={viewOf(visit)} groups={groups} />)
}

export async function showAgencyReadiness(visit: OnAgency): Promise<Response> {
  const { services, region, agency, actor } = visit
  const surveys = await showReadiness(services, region, agency.id)
  const can = {
    answer: may(actor, 'readiness.answer', agency),
    check: may(actor, 'readiness.check', agency),
  }
  const props = { agency, surveys, can, timeZone: region.timeZone }
  return page(visit, <AgencyReadinessPage view={viewOf(visit)} {...props} />)
}

function formPage(visit: OnAgency, typed: Typed, errors?: Errors): Response {
  const props = { agency: visit.agency, instrument: ownReadinessInstrument, survey: null, typed, errors }
  return page(visit, <ReadinessFormPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export function showAnswerForm(visit: OnAgency): Response {
  return formPage(visit, {})
}

/** The scores that were chosen; what is no digit is a gap. */
function scoresOf(instrument: ReadinessInstrument, typed: Typed): ReadinessScores {
  const keys = instrument.components.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  return Object.fromEntries(
    keys.flatMap((key) => (/^\d$/.test(typed[key] ?? '') ? [[key, Number(typed[key])]] : [])),
  )
}

function gapErrors(visit: Visit, instrument: ReadinessInstrument, scores: ReadinessScores): Errors {
  const { incomplete } = visit.messages.readiness.refused
  return Object.fromEntries(readinessGaps(instrument, scores).map((key) => [key, incomplete]))
}

export async function handleAnswer(visit: OnAgency): Promise<Response> {
  const { services, region, agency, messages } = visit
  const { typed } = await readForm(visit)
  const scores = scoresOf(ownReadinessInstrument, typed)
  const evidence = Object.fromEntries(
    readinessComponents.flatMap((key) => {
      const text = clean(typed[`evidence.${key}`] ?? '')
      return text === '' ? [] : [[key, text]]
    }),
  )
  const tooLong = Object.entries(evidence).filter(([, text]) => text.length > EVIDENCE_CHARACTERS_MAX)
  if (tooLong.length > 0) {
    const sentence = messages.formError.tooLong(EVIDENCE_CHARACTERS_MAX)
    return formPage(visit, typed, Object.fromEntries(tooLong.map(([key]) => [`evidence.${key}`, sentence])))
  }
  const outcome = await answerReadiness(services, authorOf(visit), region, agency.id, { scores, evidence })
  if (!outcome.ok) return formPage(visit, typed, gapErrors(visit, ownReadinessInstrument, scores))
  return redirect(visit, paths.readinessOf(region.slug, agency.key), 'saved')
}

async function checkPage(visit: OnAgency, typed?: Typed, errors?: Errors): Promise<Response> {
  const { services, region, agency, parameters } = visit
  const surveys = await showReadiness(services, region, agency.id)
  const survey = surveys.find(({ id }) => id === parameters.survey)
  if (!survey) return notFound(visit)
  const stands = Object.fromEntries(Object.entries(survey.scores).map(([key, score]) => [key, String(score)]))
  const props = { agency, instrument: survey.instrument, survey, typed: typed ?? stands, errors }
  return page(visit, <ReadinessFormPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export function showCheckForm(visit: OnAgency): Promise<Response> {
  return checkPage(visit)
}

export async function handleCheck(visit: OnAgency): Promise<Response> {
  const { services, region, agency, actor, parameters, messages } = visit
  const { typed } = await readForm(visit)
  const surveys = await showReadiness(services, region, agency.id)
  const survey = surveys.find(({ id }) => id === parameters.survey)
  if (!survey) return notFound(visit)
  const scores = scoresOf(survey.instrument, typed)
  const note = clean(typed.note ?? '')
  if (note === '') return checkPage(visit, typed, { note: messages.formError.missing })
  if (note.length > EVIDENCE_CHARACTERS_MAX) {
    return checkPage(visit, typed, { note: messages.formError.tooLong(EVIDENCE_CHARACTERS_MAX) })
  }
  const author = { ...authorOf(visit), personId: actor.personId }
  const check = { surveyId: survey.id, scores, note }
  const outcome = await checkReadiness(services, author, region, agency.id, check)
  if (outcome.ok) return redirect(visit, paths.readinessOf(region.slug, agency.key), 'saved')
  if (outcome.code === 'unknown-survey') return notFound(visit)
  if (outcome.code === 'incomplete')
    return checkPage(visit, typed, gapErrors(visit, survey.instrument, scores))
  return checkPage(visit, typed, { '': messages.readiness.refused[outcome.code] })
}
