import { ownReadinessInstrument } from '../../domain/readiness/readiness.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findAgency } from '../../store/access/subject.ts'
import { findRegionById } from '../../store/region/region.ts'
import { answerReadiness, checkReadiness } from '../readiness/answer-readiness.ts'
import type { Services } from '../services.ts'
import { accounts } from './demonstration-accounts.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Scores of the eighteen questions in their order, one text a time. Invented. */
const FIRST = '211212112321122012'
const LAST = '322322212432233122'
const CHECKED = '211112111321122012'

const scoresOf = (digits: string) => {
  const keys = ownReadinessInstrument.components.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  return Object.fromEntries(keys.map((key, at) => [key, Number(digits[at] ?? 0)]))
}

/** The readiness of one agency twice, half a year apart, and an evaluator's look at the first. */
export async function insertDemonstrationReadiness(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const agency = await findAgency(services.db, regionId, 'dpmptsp')
  const emailOf = (role: string) => accounts.find((account) => account.role === role)?.email ?? ''
  const coordinator = await findPersonByEmail(services.db, emailOf('coordinator'))
  const evaluator = await findPersonByEmail(services.db, emailOf('evaluator'))
  if (!region || !agency || !coordinator || !evaluator) return
  const answer = async (digits: string, daysAgo: number) => {
    const moment = new Date(services.clock().getTime() - daysAgo * DAY_MS)
    const author = { personId: coordinator, kind: 'person', origin: 'demonstration' } as const
    const given = {
      scores: scoresOf(digits),
      evidence: { leadership: 'Surat komitmen kepala dinas (contoh)' },
      isExample: true,
    }
    const at = { ...services, clock: () => moment }
    const made = await answerReadiness(at, author, region, agency.id, given)
    if (!made.ok) throw new Error(`the demonstration's readiness was refused: ${made.code}`)
    return made.value.id
  }
  const surveyId = await answer(FIRST, 200)
  await answer(LAST, 20)
  const checker = { personId: evaluator, kind: 'person', origin: 'demonstration' } as const
  const note = 'Dua bukti tidak ditemukan: pelatihan dan mitra (contoh).'
  await checkReadiness(services, checker, region, agency.id, { surveyId, scores: scoresOf(CHECKED), note })
}
