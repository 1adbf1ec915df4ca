import type { Readable } from 'node:stream'
import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { lockCourse } from '../../store/learning/course.ts'
import {
  type CourseScope,
  insertMaterial,
  listMaterial,
  type Material,
  removeMaterialRow,
} from '../../store/learning/material.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'

/** More belongs together in one file. */
export const MATERIAL_MAX = 30

export type MaterialRefusal = UploadRefusal | ReaderRefusal | 'no-such-course' | 'too-many' | 'file-or-link'

type Adding = {
  readonly title: string
  readonly url: string | null
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}

/**
 * Adds what a course hands out: a file, known by its content and at most as large as evidence is, or a link. Refuses
 * 'file-or-link' where it is neither or both, 'too-many', 'no-such-course', and as the check of a file does.
 */
export async function addMaterial(
  services: Pick<Services, 'db' | 'clock' | 'dataFolder'>,
  author: Author,
  scope: CourseScope,
  { title, url, file }: Adding,
): Promise<Result<null, MaterialRefusal>> {
  if ((url === null) === (file === null)) return refused('file-or-link')
  const checked = file === null ? null : await deskReader.checkUpload(file.bytes, file.name)
  if (checked && !checked.ok) return checked
  const uploads = uploadsOf(services)
  const stored = checked ? await uploads.put(checked.value.bytes) : null
  const row = {
    title,
    url,
    file:
      checked && stored
        ? {
            fileName: checked.value.displayName,
            contentType: checked.value.contentType,
            sizeBytes: stored.bytes,
            storageKey: stored.key,
          }
        : null,
    addedBy: author.personId,
    addedAt: services.clock(),
  }
  return orTakeBack(uploads, stored ? [stored.key] : [], () =>
    change(services.db, author, 'course.material', async (transaction) => {
      if (!(await lockCourse(transaction, scope.regionId, scope.courseId))) return refused('no-such-course')
      const { length } = await listMaterial(transaction, scope)
      if (length >= MATERIAL_MAX) return refused('too-many', { most: MATERIAL_MAX })
      await insertMaterial(transaction, scope, row)
      return ok(null)
    }),
  )
}

/** Takes something away from what a course hands out. Refuses 'no-such-material'. */
export async function removeMaterial(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: CourseScope,
  id: string,
): Promise<Result<null, 'no-such-material'>> {
  return change(db, author, 'course.material', async (transaction) => {
    const removed = await removeMaterialRow(transaction, scope, id, clock())
    return removed ? ok(null) : refused('no-such-material')
  })
}

/** A file that a course hands out, for reading, or null. */
export async function openMaterial(
  services: Pick<Services, 'db' | 'dataFolder'>,
  scope: CourseScope,
  id: string,
): Promise<{ file: NonNullable<Material['file']>; stream: Readable; bytes: number } | null> {
  const found = (await listMaterial(services.db, scope)).find((one) => one.id === id)
  const content = found?.file && (await uploadsOf(services).get(found.file.storageKey))
  return found?.file && content ? { file: found.file, ...content } : null
}
