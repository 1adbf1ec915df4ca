import { dayAt } from '../../domain/calendar/working-days.ts'
import { type FirstStep, type FirstStepFacts, nextStep } from '../../domain/region/first-steps.ts'
import { type Author, change } from '../../store/base/change.ts'
import { readFirstSteps } from '../../store/region/first-steps.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type FirstSteps = {
  readonly year: number
  readonly done: FirstStepFacts
  readonly next: FirstStep | null
  /** It stands on no desk: everything is done, or somebody put it away. */
  readonly isAway: boolean
}

/** What a new region has set up, and what is still off. */
export async function showFirstSteps(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<FirstSteps> {
  const year = Number(dayAt(clock(), region.timeZone).slice(0, 4))
  const done = await readFirstSteps(db, region.id, year)
  const next = nextStep(done)
  return { year, done, next, isAway: next === null || region.settings.firstStepsAway === true }
}

/** Puts the list away from the desks, or back. */
export async function putFirstStepsAway(
  { db }: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  isAway: boolean,
): Promise<void> {
  const { firstStepsAway: _, ...others } = region.settings
  const settings = isAway ? { ...others, firstStepsAway: true } : others
  await change(db, author, 'region.first-steps', (transaction) =>
    updateRegionSettings(transaction, region.id, settings),
  )
}
