import { type Author, change } from '../../store/base/change.ts'
import { countPublications } from '../../store/lifecycle/publication.ts'
import { type RegionScope, updateOpenedAt } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'db' | 'clock'>

/** Opens the public pages of a region. Survey codes and tickets work before, too. */
export async function openPublicPage(
  services: Needs,
  author: Author,
  region: Pick<RegionScope, 'id' | 'openedAt'>,
): Promise<void> {
  if (region.openedAt !== null) return
  const now = services.clock()
  await change(services.db, author, 'region.open-page', (transaction) =>
    updateOpenedAt(transaction, region.id, now),
  )
}

/** Closes them again; what was published stays so, and is seen again when they are opened. */
export async function closePublicPage(
  services: Needs,
  author: Author,
  region: Pick<RegionScope, 'id'>,
): Promise<void> {
  await change(services.db, author, 'region.close-page', (transaction) =>
    updateOpenedAt(transaction, region.id, null),
  )
}

/** What the public would see, and what it would not. */
export function showPublicPage({ db }: Pick<Services, 'db'>, { id }: Pick<RegionScope, 'id'>) {
  return countPublications(db, id)
}
