import { elementKeys } from '../../domain/survey/survey.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import { system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { findSurvey } from '../../store/survey/survey.ts'
import type { Services } from '../services.ts'
import { addSurveyCode } from '../survey/add-survey-code.ts'
import { answerSurvey } from '../survey/answer-survey.ts'
import { printVisitCodes } from '../survey/print-visit-codes.ts'

const author = system('demonstration')
const code = 'SIANDUK-SLIP'
const SLIPS = 24
const VALID_DAYS = 365
const DAY_MS = 86_400_000

/** What the guests of the first slips said: invented. */
const scores = [4, 3, 4]

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** A counter whose guests get a slip each: one example batch, of which some are used. */
export async function insertDemonstrationVisitCodes(
  services: Services,
  { regionId, id: innovationId }: Pick<InnovationScope, 'regionId' | 'id'>,
): Promise<void> {
  const scope = { regionId, innovationId }
  const counter = { kind: 'counter', label: 'loket Pamulang, slip contoh', length: 'short', code } as const
  await addSurveyCode(services, author, scope, counter)
  const now = services.clock().getTime()
  const days = { today: dayOf(now), expiresOn: dayOf(now + VALID_DAYS * DAY_MS) }
  const printed = await printVisitCodes(services, author, { ...scope, code }, { codes: SLIPS, ...days })
  const survey = await findSurvey(services.pool, code)
  if (!printed.ok || !survey) throw new Error('the demonstration has no slips')
  for (const [index, score] of scores.entries()) {
    await answerSurvey(services, survey, {
      id: newIdentifier(),
      formVersion: survey.formVersion,
      visit: printed.value[index] ?? null,
      elements: Object.fromEntries(elementKeys.map((key) => [key, score])),
      knewBefore: true,
      openText: null,
      added: {},
      respondent: {},
      language: 'id',
      deviceKey: null,
      fromAgencyNetwork: false,
      startedAt: null,
      answeredAt: services.clock(),
    })
  }
}
