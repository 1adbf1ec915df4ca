import { doorsByProvince } from '../../../../../domain/region/region-door.ts'
import { listRegionDoors } from '../../../../../store/region/region.ts'
import { paths } from '../../../../paths.ts'
import { page, redirectOn, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { InstallationPage } from './installation-page.tsx'

const WORDS_CHARACTERS_MAX = 80

/** The front door: straight to the region where there is one, a choice where there are several that have opened. */
export async function showInstallation(visit: Visit): Promise<Response> {
  const { memory, db } = visit.services
  const all = await memory.remember(0, 'region doors', () => listRegionDoors(db))
  const doors = all.length === 1 ? all : all.filter(({ isOpen }) => isOpen)
  const [first, second] = doors
  if (first && !second) return redirectOn(visit, paths.home(first.slug))
  const words = (visit.query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX)
  const provinces = doorsByProvince(doors, words)
  return page(
    visit,
    <InstallationPage view={viewOf(visit)} provinces={provinces} regions={doors.length} words={words} />,
  )
}
