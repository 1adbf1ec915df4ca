import { type OpenDataLicence, readLicence, USUAL_LICENCE } from '../../domain/region/open-data-licence.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** Under what a region's open data may be used. */
export function licenceOf({ settings }: Pick<RegionScope, 'settings'>): OpenDataLicence {
  return settings.openDataLicence ?? USUAL_LICENCE
}

/** Sets under what the open data of a region may be used; two empty fields bring the usual licence back. Refuses as `readLicence` does. */
export async function setOpenDataLicence(
  services: Pick<Services, 'db'>,
  author: Author,
  region: RegionScope,
  { name, address }: OpenDataLicence,
): Promise<Result<null, 'name' | 'address'>> {
  const { openDataLicence: _, ...settings } = region.settings
  const read = name === '' && address === '' ? ok(USUAL_LICENCE) : readLicence(name, address)
  if (!read.ok) return read
  const isUsual = read.value.name === USUAL_LICENCE.name && read.value.address === USUAL_LICENCE.address
  await change(services.db, author, 'region.open-data-licence', (transaction) =>
    updateRegionSettings(
      transaction,
      region.id,
      isUsual ? settings : { ...settings, openDataLicence: read.value },
    ),
  )
  return ok(null)
}
