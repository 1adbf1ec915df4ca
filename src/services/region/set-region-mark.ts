import { buffer } from 'node:stream/consumers'
import type { PrintedMark } from '../../documents/printed-mark.ts'
import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { MarkRefusal } from '../../documents/region-mark.ts'
import type { RegionMark } from '../../domain/region/region-mark.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { type RegionScope, updateRegionMark } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'

type Needs = Pick<Services, 'db' | 'dataFolder'>

/**
 * Gives the region a mark, or another one; the files of the one before stay for the audit trail. Refuses what `drawMark`
 * refuses.
 */
export async function setRegionMark(
  services: Needs,
  author: Author,
  region: Pick<RegionScope, 'id'>,
  bytes: Uint8Array,
): Promise<Result<null, MarkRefusal | ReaderRefusal>> {
  const drawn = await deskReader.drawMark(bytes)
  if (!drawn.ok) return drawn
  const uploads = uploadsOf(services)
  const { width, height } = drawn.value
  const [print, small] = [await uploads.put(drawn.value.print), await uploads.put(drawn.value.small)]
  const mark: RegionMark = { printKey: print.key, smallKey: small.key, width, height }
  await orTakeBack(uploads, [print.key, small.key], () =>
    change(services.db, author, 'region.mark', (transaction) =>
      updateRegionMark(transaction, region.id, mark),
    ),
  )
  return ok(null)
}

/** Takes the region's mark away; everything looks as it did before there was one. */
export async function removeRegionMark(
  services: Needs,
  author: Author,
  region: Pick<RegionScope, 'id'>,
): Promise<void> {
  await change(services.db, author, 'region.remove-mark', (transaction) =>
    updateRegionMark(transaction, region.id, null),
  )
}

/** The picture of one of the mark's keys, or null when its file is not there. */
export async function readMark(services: Needs, key: string): Promise<Uint8Array | null> {
  const stored = await uploadsOf(services).get(key)
  return stored && buffer(stored.stream)
}

/** The region's mark for posters and slips, or null. */
export async function printedMark(
  services: Needs,
  { mark }: Pick<RegionScope, 'mark'>,
): Promise<PrintedMark | null> {
  const png = mark && (await readMark(services, mark.printKey))
  return png ? { png, width: mark.width, height: mark.height } : null
}
