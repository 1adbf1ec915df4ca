import type pg from 'pg'
import type { RegionId } from '../../domain/scope.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertAnswer } from '../../store/survey/answer.ts'
import { findSurvey, type Survey } from '../../store/survey/survey.ts'
import type { Services } from '../services.ts'
import { addSurveyCode } from '../survey/add-survey-code.ts'
import { monthIn } from '../survey/answer-survey.ts'
import { fixedRandom } from './random.ts'
import { type VoiceExample, voiceExamples } from './voice-examples.ts'

const SEED = 20_201_005
const DAYS_SPREAD = 300
const DAY_MS = 86_400_000
const educations = ['SD', 'SMP', 'SMA', 'SMA', 'SMA', 'S1', 'S1', 'S2']

// Whoever is glad about one thing tends to be glad about the others; the mean stays what the example says.
function scoreOf(mean: number, mood: number, random: () => number): number {
  const leaning = Math.min(4, Math.max(1, mean + mood))
  const whole = Math.floor(leaning)
  return Math.min(4, whole + (random() < leaning - whole ? 1 : 0))
}

/** At a counter people answer while it is open: a weekday from eight to four, western time. */
function inServiceHours(moment: Date): Date {
  const days = Math.floor(moment.getTime() / DAY_MS)
  const share = moment.getTime() / DAY_MS - days
  // The first of January 1970 was a Thursday; Saturday and Sunday are moved back to Friday.
  const weekday = (days + 3) % 7
  const friday = days - Math.max(0, weekday - 4)
  return new Date((friday + (1 + 8 * share) / 24) * DAY_MS)
}

/** Most heard of the examples from people they know; by the moment of the answer, so that the same example is told each time. */
const exampleOrigins = [
  'acquaintance',
  'acquaintance',
  'officer',
  'poster',
  'meeting',
  'social-media',
] as const

function originAt(moment: Date) {
  return exampleOrigins[Math.floor(moment.getTime() / 1000) % exampleOrigins.length] ?? null
}

function answerOf(survey: Survey, example: VoiceExample, now: Date, random: () => number) {
  const mood = (random() - 0.5) * 0.8
  const scores = elementKeys.map((key, index) => [key, scoreOf(example.means[index] ?? 3, mood, random)])
  const asked = scores.filter(([key]) => survey.elements.includes(key as string))
  const moment = new Date(now.getTime() - (1 + random() * DAYS_SPREAD) * DAY_MS)
  const answeredAt = example.label === null ? moment : inServiceHours(moment)
  const sentence = random() < 0.15 ? example.sentences[Math.floor(random() * example.sentences.length)] : null
  const respondent = {
    sex: random() < 0.56 ? 'P' : 'L',
    age: String(18 + Math.floor(random() * 50)),
    education: educations[Math.floor(random() * educations.length)] as string,
  }
  const knewBefore = random() < example.knew
  return {
    regionId: survey.region.id,
    id: newIdentifier(answeredAt.getTime()),
    innovationId: survey.innovation.id,
    code: survey.code,
    formVersion: survey.formVersion,
    elements: Object.fromEntries(asked),
    knewBefore,
    heardFrom: knewBefore ? originAt(answeredAt) : null,
    openText: sentence ?? null,
    added: null,
    respondent: random() < 0.7 ? respondent : null,
    language: 'id' as const,
    deviceKey: null,
    secondsTaken: 18 + Math.floor(random() * 60),
    answeredAt,
    month: monthIn(survey.region.timeZone, answeredAt),
  }
}

/** The sentence, unless two others have said it: people do not write alike. */
function sayTwice(sentence: string | null, said: Map<string, number>): string | null {
  if (sentence === null) return null
  const times = (said.get(sentence) ?? 0) + 1
  said.set(sentence, times)
  return times > 2 ? null : sentence
}

/** Answers that one phone gave in a minute with the same sentence, so that the signs of made answers can be seen. */
function burstOf(survey: Survey, { burst = 0 }: VoiceExample, now: Date) {
  const begin = inServiceHours(new Date(now.getTime() - 20 * DAY_MS))
  return Array.from({ length: burst }, (_, index) => {
    const answeredAt = new Date(begin.getTime() + index * 4000)
    return {
      regionId: survey.region.id,
      innovationId: survey.innovation.id,
      code: survey.code,
      formVersion: survey.formVersion,
      id: newIdentifier(answeredAt.getTime()),
      elements: Object.fromEntries(survey.elements.map((key) => [key, 4])),
      knewBefore: true,
      openText: 'Pelayanan sangat memuaskan dan cepat sekali.',
      added: null,
      respondent: null,
      language: 'id' as const,
      deviceKey: 'contoh',
      secondsTaken: 3,
      fromAgencyNetwork: true,
      answeredAt,
      month: monthIn(survey.region.timeZone, answeredAt),
    }
  })
}

async function insertAnswers(pool: pg.Pool, survey: Survey, example: VoiceExample, now: Date): Promise<void> {
  const random = fixedRandom(SEED + example.answers)
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const said = new Map<string, number>()
    for (let count = 0; count < example.answers; count += 1) {
      const answer = answerOf(survey, example, now, random)
      await insertAnswer(client, { ...answer, openText: sayTwice(answer.openText, said) })
    }
    for (const answer of burstOf(survey, example, now)) await insertAnswer(client, answer)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

/** Survey codes and invented answers, kept by the statement that keeps every answer. */
export async function insertDemonstrationVoice(services: Services, regionId: RegionId): Promise<void> {
  for (const example of voiceExamples) {
    const innovation = await findInnovation(services.db, regionId, example.slug)
    if (!innovation) throw new Error(`the demonstration has no innovation ${example.slug}`)
    const { code, label, length, sharedDevice } = example
    const kind = label === null ? 'innovation' : 'counter'
    const scope = { regionId, innovationId: innovation.id }
    await addSurveyCode(services, system('demonstration'), scope, { kind, label, length, code, sharedDevice })
    const survey = await findSurvey(services.pool, code)
    if (survey) await insertAnswers(services.pool, survey, example, services.clock())
  }
}
