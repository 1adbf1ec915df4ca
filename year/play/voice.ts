import { elementKeys } from '../../src/domain/survey/survey.ts'
import { addSurveyCode } from '../../src/services/survey/add-survey-code.ts'
import { answerSurvey } from '../../src/services/survey/answer-survey.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { findSurvey } from '../../src/store/survey/survey.ts'
import type { AnswerNote, InnovationNote } from '../ledger.ts'
import { as, below, must, scopeOf, type World } from '../world.ts'
import { writerOf } from './gates.ts'

/** A code at the counter of what was launched. */
export async function askPeople(world: World, innovation: InnovationNote): Promise<void> {
  const input = { kind: 'innovation', label: null, length: 'full' } as const
  const { code } = await must(
    'a code',
    addSurveyCode(world.services, as(writerOf(world, innovation)), scopeOf(world, innovation), input),
  )
  innovation.surveyCode = code
}

/** What people say in a month; each answer is sent twice, as slow lines do, and counts once. */
export async function answerMonth(world: World, innovation: InnovationNote): Promise<void> {
  const { services, size } = world
  const survey = innovation.surveyCode && (await findSurvey(services.pool, innovation.surveyCode))
  if (!survey) throw new Error(`${innovation.name} asks nobody`)
  const count = 1 + below(world, size.answersAMonth * 2 - 1)
  const said: AnswerNote[] = Array.from({ length: count }, () => ({
    elements: elementKeys.map(() => (below(world, 5) === 0 ? 2 : 3 + below(world, 2))),
    knew: below(world, 2) === 0,
  }))
  await Promise.all(
    said.map(async ({ elements, knew }) => {
      const input = {
        id: newIdentifier(),
        formVersion: null,
        elements: Object.fromEntries(elementKeys.map((key, place) => [key, elements[place]])),
        knewBefore: knew,
        openText: null,
        added: {},
        respondent: {},
        language: 'id' as const,
        deviceKey: null,
        startedAt: null,
        answeredAt: null,
      }
      await must('an answer', answerSurvey(services, survey, input))
      const again = await must('the same answer', answerSurvey(services, survey, input))
      if (again.isNew) throw new Error('an answer that was sent twice counted twice')
    }),
  )
  innovation.answers.push(...said)
}
