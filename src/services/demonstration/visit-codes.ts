import { ok } from '../../domain/result.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import { change, system } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { insertServedGroups } from '../../store/survey/served-groups.ts'
import { findSurvey } from '../../store/survey/survey.ts'
import type { Services } from '../services.ts'
import { addSurveyCode } from '../survey/add-survey-code.ts'
import { answerSurvey } from '../survey/answer-survey.ts'
import { printVisitCodes } from '../survey/print-visit-codes.ts'
import { accounts } from './demonstration-accounts.ts'

const author = system('demonstration')
const code = 'SIANDUK-SLIP'
const EVALUATOR = accounts.find(({ role }) => role === 'evaluator')?.email ?? ''
const SLIPS = 24
const VALID_DAYS = 365
const DAY_MS = 86_400_000

/** What the guests of the first slips said: invented. */
const scores = [4, 3, 4]

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** Who is served at the counters by sex in the last twelve months: invented, and recorded by the evaluator. */
async function recordExampleGroups(
  services: Services,
  scope: Pick<InnovationScope, 'regionId'> & { innovationId: InnovationScope['id'] },
): Promise<void> {
  const recordedBy = await findPersonByEmail(services.db, EVALUATOR)
  if (!recordedBy) return
  const recordedAt = services.clock()
  const monthAgo = (months: number) => {
    const month = new Date(recordedAt)
    month.setUTCDate(1)
    month.setUTCMonth(month.getUTCMonth() - months)
    return month.toISOString().slice(0, 7)
  }
  const evaluator = { personId: recordedBy, kind: 'person', origin: 'demonstration' } as const
  await change(services.db, evaluator, 'served-groups.record', async (transaction) => {
    await insertServedGroups(transaction, {
      ...scope,
      id: newIdentifier(),
      field: 'sex',
      from: monthAgo(12),
      until: monthAgo(1),
      groups: [
        { key: 'L', served: 1_860 },
        { key: 'P', served: 2_140 },
      ],
      source: 'Register loket (contoh)',
      recordedBy,
      recordedAt,
    })
    return ok(null)
  })
}

/** A counter whose guests get a slip each: one example batch, of which some are used. */
export async function insertDemonstrationVisitCodes(
  services: Services,
  { regionId, id: innovationId }: Pick<InnovationScope, 'regionId' | 'id'>,
): Promise<void> {
  const scope = { regionId, innovationId }
  await recordExampleGroups(services, scope)
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
