import type { InnovationId, PersonId } from '../../src/domain/scope.ts'
import {
  addEntries,
  addJudge,
  assignPanel,
  closePanel,
  openPanel,
} from '../../src/services/judging/run-panel.ts'
import { scoreEntry } from '../../src/services/judging/score-entry.ts'
import { findPanel, listAssignments } from '../../src/store/judging/panel.ts'
import type { InnovationNote } from '../ledger.ts'
import { agencyNamed, as, below, firstOf, must, mustBeRefused, peopleOf, type World } from '../world.ts'

export const CRITERIA = [
  { key: 'novelty', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40, min: 0, max: 100 },
  { key: 'benefit', name: { id: 'Manfaat', en: 'Benefit' }, weight: 35, min: 0, max: 100 },
  { key: 'reach', name: { id: 'Jangkauan', en: 'Reach' }, weight: 25, min: 0, max: 100 },
]
const PER_ENTRY = 3

/** The exhibition's panel: each entry by three judges, none of their own agency; closed when all sheets are in. */
export async function judgeEntries(world: World, entries: readonly InnovationNote[]): Promise<string> {
  const { services, regionId, ledger } = world
  const manager = as(firstOf(world, 'lab-manager'))
  const about = {
    name: 'Gelar inovasi',
    criteria: CRITERIA,
    criteriaSource: 'Uji',
    perEntry: PER_ENTRY,
    secondLookPoints: 15,
    isExample: false,
  }
  const { code } = await must('a panel', openPanel(services, manager, regionId, about))
  const panel = await findPanel(services.db, regionId, code)
  if (!panel) throw new Error('the panel has gone')
  const scope = { regionId, panelId: panel.id }
  await must(
    'entries',
    addEntries(
      services,
      manager,
      scope,
      entries.map(({ id }) => id),
    ),
  )
  const [own] = entries
  const judges = [...peopleOf(world, 'evaluator'), ...peopleOf(world, 'coach')]
  for (const [place, judge] of judges.entries()) {
    const agencyId = place === 0 && own ? agencyNamed(world, own.agency).id : null
    await must('a judge', addJudge(services, manager, scope, { personId: judge.id, agencyId }))
  }
  const { lacking } = await must('the assignment', assignPanel(services, manager, scope))
  if (lacking > 0) throw new Error(`${lacking} judges lack`)
  const assigned = await listAssignments(services.db, regionId, panel.id)
  for (const { entry, judge } of assigned) await score(world, scope, entry, judge)
  await must('the end of the panel', closePanel(services, manager, scope, 'Menurut peringkat.'))
  const first = assigned[0]
  if (first) {
    const late = {
      innovationId: first.entry as InnovationId,
      scores: {},
      comment: null,
      privateNote: null,
      send: false,
    }
    await mustBeRefused(
      world,
      'a sheet after the panel was closed',
      'panel-closed',
      scoreEntry(services, { ...manager, personId: first.judge as PersonId }, scope, late),
    )
  }
  if (ledger.sheets.length !== entries.length * PER_ENTRY) throw new Error('sheets are missing')
  return panel.code
}

async function score(
  world: World,
  scope: { regionId: World['regionId']; panelId: string },
  entry: string,
  judge: string,
): Promise<void> {
  const { services, ledger } = world
  const scores = Object.fromEntries(CRITERIA.map(({ key }) => [key, 50 + 5 * below(world, 11)]))
  const author = { personId: judge as PersonId, kind: 'person', origin: 'year' } as const
  const sheet = {
    innovationId: entry as InnovationId,
    scores,
    comment: null,
    privateNote: 'Hanya untuk saya',
    send: true,
  }
  await must('a sheet', scoreEntry(services, author, scope, sheet))
  await mustBeRefused(
    world,
    'a sheet that was sent, once more',
    'is-in',
    scoreEntry(services, author, scope, sheet),
  )
  ledger.sheets.push({ entry, judge, scores })
}
