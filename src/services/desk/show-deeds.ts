import { agenciesWithin, may } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { firstOfMonthBefore } from '../../domain/calendar/month.ts'
import { countWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import { type Deed, inOrderOfUrgency } from '../../domain/lifecycle/deed.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type BoardTallies, readBoardTallies } from '../../store/verdict/board.ts'
import type { Desk } from '../lifecycle/show-desk.ts'
import { holidaysOf } from '../region/region-rows.ts'
import type { Services } from '../services.ts'
import { administratorDeeds } from './administrator-deeds.ts'
import { coachingDeeds } from './coaching-deeds.ts'
import { commitmentDeeds } from './commitment-deeds.ts'
import type { DeedScope } from './deed-scope.ts'
import { exhibitionDeeds } from './exhibition-deeds.ts'
import { goingOnDeeds } from './going-on-deeds.ts'
import { judgingDeeds } from './judging-deeds.ts'
import { answerDeeds, complaintDeeds, decisionDeeds, regionDeeds, stillDeeds } from './lab-deeds.ts'
import { learningDeeds } from './learning-deeds.ts'
import { readinessDeeds } from './readiness-deeds.ts'
import { gateDeeds, improvementDeeds, worksheetDeeds } from './team-deeds.ts'
import { valueDeeds } from './value-deeds.ts'

/** Where deeds come from: a part of the house that asks something of somebody adds its source here. */
const sources: readonly ((scope: DeedScope, desk: Desk) => Promise<Deed[]> | Deed[])[] = [
  (_, desk) => worksheetDeeds(desk),
  (_, desk) => gateDeeds(desk),
  improvementDeeds,
  valueDeeds,
  coachingDeeds,
  judgingDeeds,
  learningDeeds,
  commitmentDeeds,
  readinessDeeds,
  exhibitionDeeds,
  goingOnDeeds,
  complaintDeeds,
  answerDeeds,
  decisionDeeds,
  stillDeeds,
  regionDeeds,
  administratorDeeds,
]

/**
 * Everything that is asked of a person in a region now, the most urgent first; and how many innovations stand at each stage and verdict,
 * for those who look after all of them.
 */
export async function showDeeds(
  services: Pick<Services, 'db' | 'clock' | 'memory' | 'backupsFolder'>,
  actor: Actor,
  region: RegionScope,
  desk: Desk,
): Promise<{ deeds: Deed[]; tallies: BoardTallies | null }> {
  const { db, clock, memory, backupsFolder } = services
  const today = dayAt(clock(), region.timeZone)
  const holidays = await holidaysOf(services, region.id)
  const within = agenciesWithin(actor, 'worksheet.edit', region.id)
  const scope: DeedScope = {
    db,
    clock,
    memory,
    backupsFolder,
    actor,
    region,
    today,
    month: firstOfMonthBefore(today),
    own: within === 'all' ? [] : within,
    mayAct: (action) => may(actor, action, { regionId: region.id, agencyIds: [] }),
    lateOn: (day) => (day < today ? countWorkingDays(day, today, holidays) : 0),
  }
  const deeds = await Promise.all(sources.map((source) => source(scope, desk)))
  const tallies = scope.mayAct('board.see') ? await readBoardTallies(db, region.id) : null
  // A day that is over is late, whoever asks for the deed.
  const dated = deeds.flat().map((deed) => {
    const isOver = deed.dueOn != null && deed.dueOn < today
    return isOver ? { ...deed, daysLate: Math.max(deed.daysLate ?? 0, scope.lateOn(deed.dueOn)) } : deed
  })
  return { deeds: inOrderOfUrgency(dated), tallies }
}
