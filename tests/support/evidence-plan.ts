import type { InnovationId, RegionId } from '../../src/domain/scope.ts'
import { savePlan } from '../../src/services/verdict/edit-plan.ts'
import { change, system } from '../../src/store/base/change.ts'
import { listIndicators, replaceTargets } from '../../src/store/measurement/indicator.ts'
import type { Laboratory, PersonAuthor } from './laboratory.ts'

/** Gives each outcome a target and says in the plan who measures it and when the result is due. */
export async function planEvidence(
  { services, database }: Laboratory,
  author: PersonAuthor,
  { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
): Promise<void> {
  const outcomes = (await listIndicators(database.db, regionId, innovationId)).filter(
    ({ kind }) => kind === 'outcome',
  )
  await change(database.db, system('test'), 'test', async (transaction) => {
    for (const { id, baselineValue, direction } of outcomes) {
      const value = (baselineValue ?? 0) * (direction === 'higher' ? 2 : 0.5)
      await replaceTargets(transaction, regionId, id, [{ period: '2030-12-01', value }])
    }
  })
  const draft = {
    launchOn: '2030-01-05',
    dueOn: '2030-12-31',
    outcomes: outcomes.map(({ key }) => ({ key, leastChange: null, measuredBy: 'Bidang data' })),
  }
  const scope = { regionId, innovationId, timeZone: 'Asia/Jakarta' as const }
  const saved = await savePlan(services, author, scope, draft, null)
  if (!saved.ok) throw new Error(saved.code)
}
