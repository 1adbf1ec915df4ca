import type { Readable } from 'node:stream'
import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { isOpen } from '../../domain/lifecycle/gate.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Attachment,
  findAttachment,
  insertWorksheetFile,
  listWorksheetFiles,
  removeWorksheetFile,
} from '../../store/lifecycle/attachment.ts'
import type { WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'
import { formOf, holdWorksheet } from './open-worksheet.ts'

type PersonAuthor = Author & { readonly personId: PersonId }

/** Proof of a stage fits in a dozen files; more belong together in one. */
const FILES_MAX = 20

export type AttachRefusal =
  | UploadRefusal
  | ReaderRefusal
  | 'not-your-turn'
  | 'unknown-field'
  | 'too-many-files'

/**
 * Adds a file to a field of a worksheet. What it is, is decided by its content; the content is on disk before
 * the row that names it, so that a row never leads nowhere.
 */
export async function attachFile(
  services: Services,
  author: PersonAuthor,
  scope: WorksheetScope,
  file: { fieldKey: string; name: string; bytes: Uint8Array },
): Promise<Result<null, AttachRefusal>> {
  const checked = await deskReader.checkUpload(file.bytes, file.name)
  if (!checked.ok) return checked
  const uploads = uploadsOf(services)
  const { displayName, contentType, bytes } = checked.value
  const stored = await uploads.put(bytes)
  const now = services.clock()
  const write = async (transaction: Database): Promise<Result<null, AttachRefusal>> => {
    const sheet = await holdWorksheet(transaction, scope, now)
    if (!sheet || !isOpen(sheet.state)) return refused('not-your-turn', { state: sheet?.state ?? 'closed' })
    const fields = await formOf(transaction, scope, sheet)
    const isAsked = fields.some(({ key, kind }) => key === file.fieldKey && kind === 'file')
    if (!isAsked) return refused('unknown-field')
    const files = await listWorksheetFiles(transaction, scope)
    if (files.length >= FILES_MAX) return refused('too-many-files', { limit: FILES_MAX })
    await insertWorksheetFile(transaction, scope, {
      fieldKey: file.fieldKey,
      fileName: displayName,
      contentType,
      sizeBytes: stored.bytes,
      storageKey: stored.key,
      addedBy: author.personId,
      createdAt: now,
    })
    return ok(null)
  }
  return orTakeBack(uploads, [stored.key], () => change(services.db, author, 'worksheet.attach', write))
}

/** Takes a file away from a worksheet that the team holds. */
export async function removeFile(
  services: Services,
  author: PersonAuthor,
  scope: WorksheetScope,
  attachmentId: string,
): Promise<Result<null, 'not-your-turn' | 'no-such-file'>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.remove-file', async (transaction) => {
    const sheet = await holdWorksheet(transaction, scope, now)
    if (!sheet || !isOpen(sheet.state)) return refused('not-your-turn', { state: sheet?.state ?? 'closed' })
    const found = await removeWorksheetFile(transaction, scope, attachmentId, now)
    return found ? ok(null) : refused('no-such-file')
  })
}

/** A file of an innovation for reading, or null. */
export async function openAttachment(
  services: Services,
  regionId: RegionId,
  innovationId: InnovationId,
  attachmentId: string,
): Promise<{ file: Attachment; stream: Readable; bytes: number } | null> {
  const file = await findAttachment(services.db, regionId, innovationId, attachmentId)
  const content = file && (await uploadsOf(services).get(file.storageKey))
  return content ? { file, ...content } : null
}
