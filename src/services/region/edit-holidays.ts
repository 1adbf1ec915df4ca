import type { Holiday } from '../../domain/region/holiday-rows.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { listNamedHolidays, removeHoliday, saveHolidays } from '../../store/region/holiday.ts'
import type { Services } from '../services.ts'

/** The holidays of a region, oldest first. */
export async function showHolidays(
  services: Pick<Services, 'db'>,
  regionId: RegionId,
): Promise<readonly Holiday[]> {
  return listNamedHolidays(services.db, regionId)
}

/** Adds a day to the calendar, or gives a known one another name and source. */
export async function addHoliday(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  day: Holiday,
): Promise<void> {
  await change(services.db, author, 'holiday.add', (transaction) =>
    saveHolidays(transaction, regionId, [day]),
  )
}

/** Takes a day out of the calendar: offices work on it. */
export async function takeOutHoliday(
  services: Pick<Services, 'db'>,
  author: Author,
  regionId: RegionId,
  date: string,
): Promise<Result<null, 'no-holiday'>> {
  return change(services.db, author, 'holiday.remove', async (transaction) =>
    (await removeHoliday(transaction, regionId, date)) ? ok(null) : refused('no-holiday'),
  )
}
