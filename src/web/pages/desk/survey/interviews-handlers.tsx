import type { Actor } from '../../../../domain/access/role.ts'
import { HANDED_BYTES_MAX, type HandedAnswer, readHandedFile } from '../../../../domain/survey/handed-file.ts'
import type { SurveyInput } from '../../../../services/survey/answer-survey.ts'
import { recallSurvey } from '../../../../services/survey/recall-survey.ts'
import { takeInterviews } from '../../../../services/survey/take-interviews.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { listInterviewFiles } from '../../../../store/survey/interview-file.ts'
import { listSurveyCodes } from '../../../../store/survey/survey-code.ts'
import { readForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { batchInputOf, surveyForm } from '../../public/survey/survey-form.ts'
import { InterviewsPage } from './interviews-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

/** The file, and the form around it. */
export const INTERVIEW_BYTES_MAX = HANDED_BYTES_MAX + 64 * 1024

async function interviewsAnswer(
  visit: OnInnovation,
  errors?: Readonly<Record<string, string>>,
  status: 200 | 413 | 422 = 200,
): Promise<Response> {
  const { services, region, innovation } = visit
  const codes = await listSurveyCodes(services.db, region.id, innovation.id)
  const code = codes.find((one) => one.code === visit.parameters.code)
  if (code?.kind !== 'interviewer') return notFound(visit)
  const files = await listInterviewFiles(services.db, region.id, code.code)
  const view = viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample })
  const props = { region: region.slug, timeZone: region.timeZone, innovation, code, files, errors }
  return page(visit, <InterviewsPage view={view} {...props} />, status)
}

export function showInterviews(visit: OnInnovation): Promise<Response> {
  return interviewsAnswer(visit)
}

/** The answers that the survey's own form would take; null for one that it would not. */
function inputIn(answer: HandedAnswer): SurveyInput | null {
  // PostgreSQL's text cannot hold the null character, and no person types it.
  const typed = Object.fromEntries(
    new URLSearchParams(answer.fields.replace(/%00/g, '').replaceAll('\0', '')),
  )
  const form = surveyForm.safeParse(typed)
  return form.success ? batchInputOf(form.data, typed, answer) : null
}

/** Takes a file in. Answers that are here already are told as such: nothing of it counts twice. */
export async function handleInterviews(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const words = visit.messages.interview.refusals
  const { files } = await readForm(visit)
  const file = files.get('file')?.[0]
  if (!file?.size) return interviewsAnswer(visit, { file: words.missing }, 422)
  if (file.size > HANDED_BYTES_MAX) return interviewsAnswer(visit, { file: words['too-large'] }, 413)
  const survey = await recallSurvey(services, visit.parameters.code ?? '')
  if (survey?.kind !== 'interviewer' || survey.innovation.id !== innovation.id) return notFound(visit)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = readHandedFile(new TextDecoder().decode(bytes), survey.code)
  if (!read.ok) return interviewsAnswer(visit, { file: words[read.code] }, 422)
  const inputs = read.value.answers.map(inputIn)
  const readable = inputs.filter((input) => input !== null)
  const unread = read.value.unread + inputs.length - readable.length
  await takeInterviews(services, authorOf(visit), survey, { bytes, inputs: readable, unread })
  return redirect(visit, paths.interviews(region.slug, innovation.slug, survey.code), 'saved')
}
