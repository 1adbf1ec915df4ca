import { calendarDaysBefore, dayAt } from '../../domain/calendar/working-days.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import { change, system } from '../../store/base/change.ts'
import { joinCohort } from '../../store/programme/cohort.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { findRegionById } from '../../store/region/region.ts'
import { saveCohort } from '../programme/edit-cohort.ts'
import type { Services } from '../services.ts'
import { stageExamples } from './stage-examples.ts'

/** Days before today on which each stage of the example opens and closes; what lies ahead is negative. */
const exampleTerms: Readonly<Record<Stage, readonly [number, number]>> = {
  'drum-up': [120, 118],
  diagnose: [110, 60],
  design: [70, -20],
  deliver: [30, -80],
  display: [-90, -100],
}

/** Agencies without an innovation in the example, so that its board shows some. */
const EXAMPLE_WITHOUT = ['dlh', 'dinsos', 'bpbd']

/** A cohort that runs now, with the innovations that the examples lead through the stages. Its days are invented. */
export async function insertDemonstrationCohort(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  if (!region) return
  const today = dayAt(services.clock(), region.timeZone)
  const year = Number(today.slice(0, 4))
  const agencies = await listAgencies(services.db, regionId)
  const examples = await Promise.all(
    stageExamples.map(({ slug }) => findInnovation(services.db, regionId, slug)),
  )
  const innovations = examples.filter((one) => one !== null)
  const owners = new Set(innovations.map(({ agencyIds }) => agencyIds[0]))
  const calendar = Object.fromEntries(
    Object.entries(exampleTerms).map(([stage, [opens, closes]]) => [
      stage,
      { opensOn: calendarDaysBefore(today, opens), closesOn: calendarDaysBefore(today, closes) },
    ]),
  )
  const made = await saveCohort(services, system('demonstration'), regionId, null, {
    name: `Angkatan ${year} (contoh)`,
    year,
    theme: 'Layanan dasar yang dekat (contoh)',
    partner: 'Universitas (contoh)',
    champion: 'Sekretaris Bappelitbangda (contoh)',
    resourcePersons: ['Pengampu dari LAN (contoh)'],
    coaches: ['Pendamping (contoh)'],
    quota: 20,
    target: 12,
    calendar,
    agencies: agencies
      .filter(({ id, key }) => owners.has(id) || EXAMPLE_WITHOUT.includes(key))
      .map(({ id, key }) => ({ agencyId: id, isBound: !EXAMPLE_WITHOUT.includes(key) })),
    isExample: true,
    revision: 0,
  })
  if (!made.ok) throw new Error(`the demonstration's cohort was refused: ${made.code}`)
  await change(services.db, system('demonstration'), 'cohort.take-in', async (transaction) => {
    for (const { id } of innovations) await joinCohort(transaction, regionId, made.value.id, id)
  })
}
