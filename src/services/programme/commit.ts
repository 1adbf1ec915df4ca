import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type CommitmentPaper, commitmentPdf } from '../../documents/commitment.ts'
import { deskReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  type CommitmentScope,
  type CommitmentTexts,
  findCommitmentFile,
  insertCommitment,
  insertSigned,
  listCommitments,
  type StoredPaper,
} from '../../store/programme/commitment.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Paper comes back as a PDF or as a photo of it. */
const SIGNED_EXTENSIONS: readonly string[] = ['pdf', 'jpg', 'png', 'webp']

type WithFiles = Pick<Services, 'db' | 'clock' | 'dataFolder'>

/**
 * Makes the paper of a statement, keeps it with its hash, and with it what was promised. A later statement replaces it. Signing
 * happens elsewhere, by hand or by the office's own means: no passphrase of an electronic signature passes here.
 */
export async function makeCommitment(
  services: WithFiles,
  author: Author,
  scope: CommitmentScope,
  { texts, paper, fileName }: { texts: CommitmentTexts; paper: CommitmentPaper; fileName: string },
): Promise<Result<null, never>> {
  const bytes = await commitmentPdf(paper)
  const uploads = uploadsOf(services)
  const stored = await uploads.put(bytes)
  const file: StoredPaper = {
    fileName,
    contentType: 'application/pdf',
    sizeBytes: stored.bytes,
    storageKey: stored.key,
  }
  return orTakeBack(uploads, [stored.key], () =>
    change(services.db, author, 'commitment.make', async (transaction) => {
      const made = { madeBy: author.personId, madeAt: services.clock() }
      await insertCommitment(transaction, scope, { ...texts, ...made, paperHash: hashOf(bytes), paper: file })
      return ok(null)
    }),
  )
}

export type SignedRefusal = UploadRefusal | ReaderRefusal | 'no-such-commitment' | 'not-a-paper' | 'unsigned'

/**
 * Takes the signed paper back: known by its content, at most as large as evidence is, kept beside the unsigned one with its own
 * hash. Only for the statement that holds. Refuses 'no-such-commitment', 'not-a-paper' for what is neither PDF nor picture,
 * 'unsigned' for the very paper that was handed out, and as the check of a file does.
 */
export async function sendSigned(
  services: WithFiles,
  author: Author,
  scope: CommitmentScope,
  sent: { commitmentId: string; name: string; bytes: Uint8Array },
): Promise<Result<null, SignedRefusal>> {
  const checked = await deskReader.checkUpload(sent.bytes, sent.name)
  if (!checked.ok) return checked
  const { extension, contentType, displayName, bytes } = checked.value
  if (!SIGNED_EXTENSIONS.includes(extension)) return refused('not-a-paper')
  const fileHash = hashOf(bytes)
  const uploads = uploadsOf(services)
  const stored = await uploads.put(bytes)
  const paper = { fileName: displayName, contentType, sizeBytes: stored.bytes, storageKey: stored.key }
  return orTakeBack(uploads, [stored.key], () =>
    change(services.db, author, 'commitment.sign', async (transaction) => {
      const [latest] = await listCommitments(transaction, scope)
      if (latest?.id !== sent.commitmentId) return refused('no-such-commitment')
      if (latest.paperHash === fileHash) return refused('unsigned')
      const row = { commitmentId: latest.id, fileHash, paper, sentBy: author.personId }
      await insertSigned(transaction, scope.regionId, { ...row, sentAt: services.clock() })
      return ok(null)
    }),
  )
}

/** A paper of an agency's statements, for reading, or null. */
export async function openCommitmentFile(
  services: Pick<Services, 'db' | 'dataFolder'>,
  scope: CommitmentScope,
  id: string,
): Promise<{ file: StoredPaper; stream: Readable; bytes: number } | null> {
  const file = await findCommitmentFile(services.db, scope, id)
  const content = file && (await uploadsOf(services).get(file.storageKey))
  return content ? { file, ...content } : null
}
