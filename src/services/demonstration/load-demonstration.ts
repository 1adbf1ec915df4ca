import { change, system } from '../../store/base/change.ts'
import {
  clearUnfinished,
  isEmpty,
  noteFinished,
  noteUnfinished,
  oneAtATime,
} from '../../store/demonstration/demonstration.ts'
import type { Services } from '../services.ts'
import { insertDemonstrationActionPlan } from './action-plan.ts'
import { insertDemonstrationAsking } from './asking.ts'
import { insertDemonstrationCoaching } from './coaching.ts'
import { insertDemonstrationCohort } from './cohort.ts'
import { insertDemonstrationComplaints } from './complaints.ts'
import { insertDemonstrationContact } from './contact.ts'
import { insertDemonstrationDiagnosis } from './diagnosis.ts'
import { insertDemonstrationExhibition } from './exhibition.ts'
import { insertDemonstrationInnovations } from './innovations.ts'
import { insertDemonstrationJudging } from './judging.ts'
import { insertDemonstrationLearning } from './learning.ts'
import { insertDemonstrationMeasurements } from './measurements.ts'
import { insertDemonstrationMessage } from './message.ts'
import { insertDemonstrationNational } from './national.ts'
import { insertDemonstrationPeople } from './people.ts'
import {
  insertDemonstrationChangedPlan,
  insertDemonstrationProposal,
  insertDemonstrationProven,
} from './plans.ts'
import { insertDemonstrationReadiness } from './readiness.ts'
import { insertDemonstrationRegion } from './region.ts'
import { insertDemonstrationReports } from './reports.ts'
import { insertDemonstrationStages } from './stages.ts'
import { insertDemonstrationVoice } from './voice.ts'

async function load(services: Services, progress: (step: string) => void): Promise<void> {
  progress('Loading the demonstration: region and agencies')
  const regionId = await change(
    services.db,
    system('demonstration'),
    'demonstration.region',
    insertDemonstrationRegion,
  )
  progress('Loading the demonstration: accounts')
  await insertDemonstrationPeople(services, regionId)
  progress('Loading the demonstration: innovations')
  await insertDemonstrationInnovations(services, regionId)
  progress('Loading the demonstration: answers of citizens')
  await insertDemonstrationVoice(services, regionId)
  await insertDemonstrationAsking(services, regionId)
  await insertDemonstrationComplaints(services, regionId)
  await insertDemonstrationNational(services, regionId)
  progress('Loading the demonstration: measurements and verdicts')
  await insertDemonstrationMeasurements(services, regionId)
  await insertDemonstrationMessage(services, regionId)
  progress('Loading the demonstration: worksheets')
  await insertDemonstrationStages(services, regionId)
  progress('Loading the demonstration: cohort')
  await insertDemonstrationCohort(services, regionId)
  progress('Loading the demonstration: problems, ideas and an action plan')
  await insertDemonstrationDiagnosis(services, regionId)
  await insertDemonstrationActionPlan(services, regionId)
  progress('Loading the demonstration: learning')
  await insertDemonstrationLearning(services, regionId)
  await insertDemonstrationCoaching(services, regionId)
  await insertDemonstrationJudging(services, regionId)
  await insertDemonstrationExhibition(services, regionId)
  await insertDemonstrationReadiness(services, regionId)
  await insertDemonstrationProven(services, regionId)
  await insertDemonstrationChangedPlan(services, regionId)
  await insertDemonstrationProposal(services, regionId)
  await insertDemonstrationContact(services, regionId)
  await insertDemonstrationReports(services, regionId)
}

/**
 * Fills an empty database with the demonstration: one region of public facts, with example rows that are
 * marked as such. Gives false and does nothing when there is a region already. One that was cut off is begun
 * anew, and of several processes that start together one loads it.
 */
export function loadDemonstration(services: Services, progress: (step: string) => void): Promise<boolean> {
  const { db, pool } = services
  return oneAtATime(pool, async () => {
    await clearUnfinished(db)
    if (!(await isEmpty(db))) return false
    await noteUnfinished(db)
    await load(services, progress)
    await noteFinished(db)
    return true
  })
}
