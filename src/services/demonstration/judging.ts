import { scorecardExamples } from '../../domain/judging/scorecard.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { system } from '../../store/base/change.ts'
import {
  findPanel,
  listAssignments,
  listPossibleEntries,
  listPossibleJudges,
} from '../../store/judging/panel.ts'
import { addEntries, addJudge, assignPanel, openPanel } from '../judging/run-panel.ts'
import { scoreEntry } from '../judging/score-entry.ts'
import type { Services } from '../services.ts'

const author = system('demonstration')
const ENTRIES = 3
const JUDGES_PER_ENTRY = 2

/** A panel of example criteria: one judge has sent all sheets, the other waits, so that both sides of the blindness can be seen. */
export async function insertDemonstrationJudging(services: Services, regionId: RegionId): Promise<void> {
  const example = scorecardExamples.find(({ key }) => key === 'kovablik-stage-2')
  if (!example) throw new Error('the example criteria are gone')
  const opened = await openPanel(services, author, regionId, {
    name: 'Gelar inovasi (contoh)',
    criteria: example.criteria,
    criteriaSource: example.source,
    perEntry: JUDGES_PER_ENTRY,
    secondLookPoints: 15,
    isExample: true,
  })
  const panel = opened.ok ? await findPanel(services.db, regionId, opened.value.code) : null
  if (!panel) throw new Error('the demonstration has lost its panel')
  const scope = { regionId, panelId: panel.id }
  const innovations = (await listPossibleEntries(services.db, regionId)).slice(0, ENTRIES)
  await addEntries(
    services,
    author,
    scope,
    innovations.map(({ id }) => id),
  )
  const judges = await listPossibleJudges(services.db, regionId, ['evaluator', 'coach'])
  for (const { id } of judges) await addJudge(services, author, scope, { personId: id, agencyId: null })
  await assignPanel(services, author, scope)
  await scoreAll(services, scope, judges[0]?.id)
}

async function scoreAll(
  services: Services,
  scope: { regionId: RegionId; panelId: string },
  judge: PersonId | undefined,
): Promise<void> {
  const assigned = await listAssignments(services.db, scope.regionId, scope.panelId)
  const mine = assigned.filter((pair) => pair.judge === judge)
  for (const [place, { entry, judge: personId }] of mine.entries()) {
    const scores = { delivery: 80 - 10 * place, substance: 85 - 5 * place, video: 70, 'head-present': 100 }
    const own = { ...author, personId, kind: 'person' as const }
    const input = {
      innovationId: entry as InnovationId,
      scores,
      comment: null,
      privateNote: null,
      send: true,
    }
    const sent = await scoreEntry(services, own, scope, input)
    if (!sent.ok) throw new Error(`the demonstration's score was refused: ${sent.code}`)
  }
}
