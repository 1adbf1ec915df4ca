import type { Readable } from 'node:stream'
import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  countMilestones,
  findExhibitionPicture,
  insertMilestone,
  type PictureFile,
  removeMilestoneRow,
  type StandScope,
  updateStand,
} from '../../store/programme/exhibition-stand.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'

/** Keeps how it was and how it is. Refuses 'no-such-stand'. */
export async function saveStand(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: StandScope,
  states: { readonly stateBefore: string | null; readonly stateAfter: string | null },
): Promise<Result<null, 'no-such-stand'>> {
  const saved = { savedBy: author.personId, savedAt: services.clock() }
  return change(services.db, author, 'exhibition.stand', async (transaction) =>
    (await updateStand(transaction, scope, { ...states, ...saved })) ? ok(null) : refused('no-such-stand'),
  )
}

/** A wall of pictures that a visitor still looks at. */
const MILESTONES_MAX = 12
const PICTURE_EXTENSIONS: readonly string[] = ['jpg', 'png', 'webp']

export type MilestoneRefusal =
  | UploadRefusal
  | ReaderRefusal
  | 'no-such-stand'
  | 'too-many'
  | 'not-a-picture'
  | 'shows-missing'

export type NewMilestone = {
  readonly happenedOn: string
  readonly title: string
  readonly pictureShows: string | null
  readonly picture: { readonly name: string; readonly bytes: Uint8Array } | null
}

/**
 * Adds a milestone with its picture, which is drawn anew without its place and camera. Refuses 'not-a-picture', 'shows-missing'
 * for a picture without words for those who do not see it, 'too-many', 'no-such-stand', and as the check of a file does.
 */
export async function addMilestone(
  services: Pick<Services, 'db' | 'clock' | 'dataFolder'>,
  author: Author,
  scope: StandScope,
  { happenedOn, title, pictureShows, picture }: NewMilestone,
): Promise<Result<null, MilestoneRefusal>> {
  if (picture && !pictureShows) return refused('shows-missing')
  const checked = picture ? await deskReader.checkUpload(picture.bytes, picture.name) : null
  if (checked && !checked.ok) return checked
  if (checked && !PICTURE_EXTENSIONS.includes(checked.value.extension)) return refused('not-a-picture')
  const uploads = uploadsOf(services)
  const stored = checked ? await uploads.put(checked.value.bytes) : null
  const file: PictureFile | null =
    checked && stored
      ? {
          fileName: checked.value.displayName,
          contentType: checked.value.contentType,
          sizeBytes: stored.bytes,
          storageKey: stored.key,
        }
      : null
  return orTakeBack(uploads, stored ? [stored.key] : [], () =>
    change(services.db, author, 'exhibition.stand', async (transaction) => {
      const shown = await countMilestones(transaction, scope)
      if (shown === null) return refused('no-such-stand')
      if (shown >= MILESTONES_MAX) return refused('too-many', { limit: MILESTONES_MAX })
      const added = { addedBy: author.personId, addedAt: services.clock() }
      const words = { happenedOn, title, pictureShows: file ? pictureShows : null }
      await insertMilestone(transaction, scope, { ...words, ...added, picture: file })
      return ok(null)
    }),
  )
}

/** Takes a milestone away from the stand. Refuses 'no-such-milestone'. */
export async function removeMilestone(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: StandScope,
  id: string,
): Promise<Result<null, 'no-such-milestone'>> {
  return change(services.db, author, 'exhibition.stand', async (transaction) => {
    const found = await removeMilestoneRow(transaction, scope, id, services.clock())
    return found ? ok(null) : refused('no-such-milestone')
  })
}

/** A picture of an exhibition, to be shown, or null; in public only those of published innovations. */
export async function openExhibitionPicture(
  services: Pick<Services, 'db' | 'dataFolder'>,
  scope: Pick<StandScope, 'regionId' | 'exhibitionId'>,
  picture: string,
  reach: { readonly publicOnly: boolean },
): Promise<{ file: PictureFile; stream: Readable; bytes: number } | null> {
  const file = await findExhibitionPicture(services.db, scope, picture, reach)
  const content = file && (await uploadsOf(services).get(file.storageKey))
  return content ? { file, ...content } : null
}
