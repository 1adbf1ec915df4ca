import type { Result } from '../../src/domain/result.ts'
import type { List } from '../../src/services/intake/list.ts'
import { type ImportedList, type ImportRefusal, importList } from '../../src/services/intake/settle-list.ts'
import type { Services } from '../../src/services/services.ts'
import type { Author } from '../../src/store/base/change.ts'
import type { RegionScope } from '../../src/store/region/region.ts'

/** Takes a list in at one go, as the command line does; `dryRun` only checks it. */
export function bringList(
  services: Services,
  place: { readonly author: Author; readonly region: RegionScope },
  list: List,
  bytes: Uint8Array,
  dryRun = false,
): Promise<Result<ImportedList, never, ImportRefusal>> {
  const scope = { ...place, now: services.clock() }
  const options = { dryRun, columns: {}, said: {}, reason: null, fileName: 'list.csv' }
  return importList(services, scope, list, bytes, options)
}
