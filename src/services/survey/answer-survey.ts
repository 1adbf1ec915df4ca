import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { originOf } from '../../domain/message/origin.ts'
import { isRefused, ok, type Refused, type Result, refused } from '../../domain/result.ts'
import {
  ADDED_TEXT_CHARACTERS_MAX,
  type AddedRefusal,
  readAddedAnswers,
} from '../../domain/survey/added-question.ts'
import { type AnswerClaim, crowdMoment, momentOfAnswer } from '../../domain/survey/answer-moment.ts'
import { NO_PAGE } from '../../domain/survey/answer-quality.ts'
import { readVisitCode } from '../../domain/survey/visit-code.ts'
import { countNotKept } from '../../store/survey/answer-not-kept.ts'
import type { Survey } from '../../store/survey/survey.ts'
import type { Spending } from '../../store/survey/visit-code.ts'
import type { Services } from '../services.ts'
import { crowdMark, isBeyondRows } from './answer-crowd.ts'
import { keepAnswer } from './keep-answer.ts'
import type { ServedPage } from './page-id.ts'
import { hashVisitCode } from './print-visit-codes.ts'
import { recallForm } from './recall-survey.ts'

/** What a citizen sent. `elements` holds 1-4 by element key; what the form does not ask is left out. */
export type SurveyInput = {
  readonly id: string
  /** The version of the form that was filled in; null for the one that the code asks now. */
  readonly formVersion: number | null
  readonly elements: Readonly<Record<string, number | undefined>>
  readonly knewBefore: boolean | null
  /** What was chosen under "from where"; left out by pages of before. */
  readonly heardFrom?: string | null
  readonly openText: string | null
  /** What was sent to the questions that the region added, by their keys. */
  readonly added: Readonly<Record<string, string>>
  readonly respondent: Readonly<Record<string, string>>
  readonly language: 'id' | 'en'
  readonly deviceKey: string | null
  /** Whether it came from a network of the innovation's agency; nothing where that is not known. */
  readonly fromAgencyNetwork?: boolean | null
  /** The sender's network alone, salted. */
  readonly networkKey?: string | null
  /** The page that was filled in, when its signed identifier came along; left out where none is asked for. */
  readonly page?: ServedPage | null
  /** The signed-in source that brings it in, such as 'interviewer-file', 'paper' or the name of another tool; null for the open page. */
  readonly batch?: string | null
  readonly startedAt: Date | null
  /** The code of the slip, for a survey that asks for one. */
  readonly visit?: string | null
  /** When a phone without a signal kept it; null when it was sent at once. */
  readonly answeredAt: Date | null
}

const DAY_SECONDS = 86_400
/** Somebody who leaves the page open for longer did something else meanwhile. */
const secondsTakenMax = DAY_SECONDS

function momentOf(survey: Survey, input: SurveyInput, now: Date) {
  return momentOfAnswer({
    claimed: input.answeredAt?.getTime() ?? null,
    arrivedAt: now.getTime(),
    pageServedAt: input.page?.servedAt.getTime() ?? null,
    codeEndedAt: survey.endedAt?.getTime() ?? null,
    isBatch: Boolean(input.batch),
  })
}

/** How the answer came, as it is kept with it; an answer of a batch has its source, and stands in no crowd. */
function arrivalOf(
  { innovation, code, kind }: Survey,
  input: SurveyInput,
  moment: { readonly at: number; readonly claim: AnswerClaim | null },
  now: Date,
) {
  const { networkKey = null, batch = null } = input
  if (batch !== null || networkKey === null) return { networkKey, batch, pageKey: null, mark: null }
  const at = crowdMoment({ ...moment, arrivedAt: now.getTime(), hasPage: Boolean(input.page) })
  const mark = crowdMark({ innovationId: innovation.id, code, codeKind: kind, networkKey }, at)
  return { networkKey, batch, pageKey: input.page?.key ?? NO_PAGE, mark }
}

function secondsBetween(startedAt: Date | null, answeredAt: Date): number | null {
  if (!startedAt) return null
  const seconds = Math.round((answeredAt.getTime() - startedAt.getTime()) / 1000)
  return seconds >= 0 && seconds <= secondsTakenMax ? seconds : null
}

/** First day of the month of a moment where the region is: `2026-11-01`. */
export function monthIn(timeZone: RegionTimeZone, moment: Date): string {
  return `${dayAt(moment, timeZone).slice(0, 7)}-01`
}

/** What was typed and cannot be read stays as it is written; it is in the list of answers, and counts in no figure. */
function asTyped(refusals: Readonly<Record<string, AddedRefusal>>, sent: SurveyInput['added']) {
  const typed = Object.entries(refusals).filter(([, code]) => code === 'number' || code === 'too-long')
  return Object.fromEntries(
    typed.map(([key]) => [key, (sent[key] ?? '').slice(0, ADDED_TEXT_CHARACTERS_MAX)]),
  )
}

/** What is wrong with the answers to a region's own questions, by question. */
type AddedRefused = Refused<'added-refused', { readonly refusals: Readonly<Record<string, AddedRefusal>> }>

type SurveyRefusal =
  | 'survey-ended'
  | 'nothing-answered'
  | 'visit-mistyped'
  | 'visit-used'
  | 'visit-over'
  | 'visit-unknown'

function spendingOf(
  services: Pick<Services, 'secret'>,
  { region, code }: Survey,
  input: SurveyInput,
  answeredAt: Date,
): Result<Spending, 'visit-mistyped'> {
  const visit = readVisitCode(input.visit ?? '')
  if (isRefused(visit)) return visit
  const hash = hashVisitCode(services, region.id, visit.value)
  const answeredOn = dayAt(answeredAt, region.timeZone)
  return ok({ regionId: region.id, hash, code, answerId: input.id, answeredAt, answeredOn })
}

/**
 * Keeps an answer to a survey, once however often it is sent. The value says whether it was new. An answer is read by the
 * version of the form that was filled in, also when the code asks a newer one by now. What a phone kept is taken with all
 * that can be read of it, because nobody is there any more who could mend the rest.
 * Refuses 'survey-ended', 'nothing-answered', and 'added-refused' with the `refusals` by question. A survey for
 * which visit codes were printed refuses without one that may still be used, by the day on which it was answered. A code that ended takes what
 * was answered before its end. Of one network's marked answers only so many are kept as rows on a day; the others are counted. `isClockAhead` says that the phone's clock ran ahead, so that the answer counts from now.
 */
export async function answerSurvey(
  services: Pick<Services, 'pool' | 'db' | 'memory' | 'clock' | 'secret'>,
  survey: Survey,
  input: SurveyInput,
): Promise<Result<{ isNew: boolean; isClockAhead: boolean }, SurveyRefusal, AddedRefused>> {
  const now = services.clock()
  const moment = momentOf(survey, input, now)
  if (moment === null) return refused('survey-ended')
  const form = await recallForm(services, survey, input.formVersion)
  const { answers, refusals } = readAddedAnswers(form.added, input.added)
  if (input.answeredAt === null && Object.keys(refusals).length > 0) {
    return refused('added-refused', { refusals })
  }
  const added = { ...answers, ...asTyped(refusals, input.added) }
  const elements = Object.fromEntries(form.elements.map((key) => [key, input.elements[key]]))
  const answered = Object.values(elements).some((value) => value !== undefined)
  const hasAdded = Object.keys(added).length > 0
  if (!answered && !hasAdded && input.openText === null) return refused('nothing-answered')
  const answeredAt = new Date(moment.at)
  const spending = survey.asksVisit ? spendingOf(services, survey, input, answeredAt) : ok(null)
  if (isRefused(spending)) return spending
  const answer = {
    regionId: survey.region.id,
    id: input.id,
    innovationId: survey.innovation.id,
    code: survey.code,
    formVersion: form.version,
    elements,
    knewBefore: input.knewBefore,
    heardFrom: originOf(input.heardFrom, input.knewBefore),
    openText: input.openText,
    added: hasAdded ? added : null,
    respondent: Object.keys(input.respondent).length > 0 ? input.respondent : null,
    language: input.language,
    deviceKey: input.deviceKey,
    fromAgencyNetwork: input.fromAgencyNetwork,
    secondsTaken: secondsBetween(input.startedAt, answeredAt),
    answeredAt,
    month: monthIn(survey.region.timeZone, answeredAt),
    claim: moment.claim,
    ...arrivalOf(survey, input, moment, now),
  }
  const { mark, networkKey } = answer
  // A code of a visit is spent once, which bounds such answers already.
  if (mark && networkKey && !spending.value && isBeyondRows(survey.region.id, networkKey, now.getTime())) {
    await countNotKept(services.db, answer, dayAt(now, survey.region.timeZone))
    return ok({ isNew: true, isClockAhead: moment.claim === 'ahead' })
  }
  const kept = await keepAnswer(services, survey.region, answer, spending.value)
  return isRefused(kept) ? kept : ok({ isNew: kept.value, isClockAhead: moment.claim === 'ahead' })
}
