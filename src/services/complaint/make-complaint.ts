import { randomInt } from 'node:crypto'
import { isStorageUnavailable } from '../../adapters/files.ts'
import { citizenReader, type ReaderRefusal } from '../../documents/reader/reader.ts'
import type { UploadRefusal } from '../../documents/upload.ts'
import { addWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import { answerTermOf, type ReportClass } from '../../domain/complaint/report-class.ts'
import { newTicket } from '../../domain/complaint/ticket.ts'
import { consentVersions } from '../../domain/privacy/consent.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { ComplaintId, InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import { findSent, insertComplaint, insertStep } from '../../store/complaint/complaint.ts'
import { listCategories } from '../../store/complaint/complaint-category.ts'
import { findHandling } from '../../store/complaint/complaint-channel.ts'
import { type ComplaintPhoto, insertComplaintPhoto } from '../../store/complaint/complaint-photo.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { listSurveyCodes } from '../../store/survey/survey-code.ts'
import { abusiveTexts, holdTexts, recallAbusePattern } from '../moderation/hold-abuse.ts'
import type { Services } from '../services.ts'
import { orTakeBack, uploadsOf } from '../uploads.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { notifyCitizen } from './notify.ts'

export type ComplaintInput = {
  readonly reportClass: ReportClass
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly text: string
  readonly place: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly language?: 'id' | 'en'
  /** A key of the region's list; any other counts as none, because the list may have changed while somebody wrote. */
  readonly categoryKey?: string | null
  readonly innovationId: InnovationId | null
  /** The survey code whose page led here; one that is not of the innovation counts as none. */
  readonly code?: string | null
  /** Sent from our own form, beside which the words about data stand. */
  readonly readConsent?: boolean
  readonly photo: { readonly name: string; readonly bytes: Uint8Array } | null
  /** The same each time that one form is sent; null for what comes in by another door. */
  readonly sending?: string | null
  readonly isExample?: boolean
}

/** Pictures alone: a complaint's file is looked at in a browser, not opened in an office program. */
const photoTypes = ['image/jpeg', 'image/png', 'image/webp']

/** The last day to answer a report that came in at a moment, or null where no rule names one. */
export async function dueDayOf(
  db: Database,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  reportClass: ReportClass,
  receivedAt: Date,
): Promise<string | null> {
  const day = dayAt(receivedAt, region.timeZone)
  const term = answerTermOf(reportClass, day)
  return term ? addWorkingDays(day, term.workingDays, await listHolidays(db, region.id)) : null
}

async function knownCategory(db: Database, { id }: { id: RegionId }, key: string | null | undefined) {
  if (!key) return null
  const categories = await listCategories(db, id)
  return categories.some((category) => category.key === key) ? key : null
}

async function knownCode(db: Database, { id }: { id: RegionId }, { code, innovationId }: ComplaintInput) {
  if (!code || innovationId === null) return null
  const codes = await listSurveyCodes(db, id, innovationId)
  return codes.find((known) => known.code === code.toUpperCase())?.code ?? null
}

async function keepPhoto(
  services: Pick<Services, 'dataFolder' | 'log'>,
  photo: NonNullable<ComplaintInput['photo']>,
): Promise<Result<ComplaintPhoto | null, UploadRefusal | ReaderRefusal>> {
  const checked = await citizenReader.checkUpload(photo.bytes, photo.name)
  if (!checked.ok) return checked
  const { contentType, bytes, displayName } = checked.value
  if (!photoTypes.includes(contentType)) return refused('upload-type-not-allowed')
  const stored = await uploadsOf(services)
    .put(bytes)
    .catch((error) => {
      // A disk that takes no file must not cost the report.
      if (!isStorageUnavailable(error)) throw error
      services.log.error({ error }, 'The photo of a complaint could not be kept; the complaint is')
      return null
    })
  if (!stored) return ok(null)
  return ok({ fileName: displayName, contentType, sizeBytes: stored.bytes, storageKey: stored.key })
}

/** Writes the row under a ticket of its own. Gives the ticket, or null when this sending is a complaint already. */
async function insertWithTicket(
  transaction: Database,
  row: Omit<Parameters<typeof insertComplaint>[1], 'ticket'>,
): Promise<string | null> {
  // Two of 2^54 tickets are the same about never; a third try is more than enough.
  for (let left = 3; left > 0; left -= 1) {
    const ticket = newTicket(randomInt)
    if (await insertComplaint(transaction, { ...row, ticket })) return ticket
  }
  return null
}

/**
 * Takes a citizen's report: a ticket to follow it by, and the day until which it is to be answered.
 * The same sending is one complaint: whoever taps three times on a slow line gets one ticket three times.
 * In a region whose officers enter complaints in the national channel it waits from the beginning for its number there.
 * Refuses 'handled-elsewhere' where citizens go to the national channel themselves, and what `checkUpload` refuses of the
 * photo. `isPhotoLost` where the disk did not take the photo: the complaint is made without it.
 */
export async function makeComplaint(
  services: Pick<Services, 'db' | 'clock' | 'dataFolder' | 'log' | 'mail' | 'memory'>,
  author: Author,
  region: RegionScope,
  input: ComplaintInput,
): Promise<
  Result<
    { ticket: string; dueOn: string | null; isPhotoLost?: boolean },
    'handled-elsewhere' | UploadRefusal | ReaderRefusal
  >
> {
  const receivedAt = services.clock()
  const handling = await findHandling(services.db, region.id, dayAt(receivedAt, region.timeZone))
  if (handling === 'national-copy') return refused('handled-elsewhere')
  const relayed = handling === 'national-relay'
  const sent = input.sending ? { regionId: region.id, sending: input.sending } : null
  const before = sent && (await findSent(services.db, sent))
  if (before) return ok(before)
  const photo = input.photo ? await keepPhoto(services, input.photo) : null
  if (photo && !photo.ok) return photo
  const keys = photo?.value ? [photo.value.storageKey] : []
  const made = await orTakeBack(uploadsOf(services), keys, () =>
    writeComplaint(services, author, region, input, { photo: photo?.value ?? null, receivedAt, relayed }),
  )
  return made.ok && photo?.value === null ? ok({ ...made.value, isPhotoLost: true }) : made
}

type Received = {
  readonly photo: ComplaintPhoto | null
  readonly receivedAt: Date
  readonly relayed: boolean
}

async function writeComplaint(
  services: Pick<Services, 'db' | 'clock' | 'mail' | 'memory'>,
  author: Author,
  region: RegionScope,
  input: ComplaintInput,
  { photo, receivedAt, relayed }: Received,
): Promise<Result<{ ticket: string; dueOn: string | null }, never>> {
  const dueOn = relayed ? null : await dueDayOf(services.db, region, input.reportClass, receivedAt)
  const id = newIdentifier() as ComplaintId
  const regionId: RegionId = region.id
  const { photo: _, readConsent, ...values } = input
  const consentVersion = readConsent ? consentVersions.complaint : null
  const categoryKey = await knownCategory(services.db, region, input.categoryKey)
  const found = abusiveTexts(await recallAbusePattern(services, region), [
    { field: 'text', text: input.text },
    { field: 'place', text: input.place },
  ])
  const code = await knownCode(services.db, region, input)
  return change(services.db, author, 'complaint.make', async (transaction) => {
    const state = relayed ? 'handed-over' : 'received'
    const made = { categoryKey, code, consentVersion, state, receivedAt, dueOn } as const
    const row = { regionId, id, ...values, ...made }
    const ticket = await insertWithTicket(transaction, row)
    if (ticket === null) {
      // The first tap has committed meanwhile, and this one has waited for it.
      const first = input.sending && (await findSent(transaction, { regionId, sending: input.sending }))
      if (first) return ok(first)
      throw new Error('no free ticket in three tries')
    }
    for (const kind of relayed ? (['received', 'handed-over'] as const) : (['received'] as const)) {
      await insertStep(
        transaction,
        { regionId, complaintId: id },
        { kind, text: null, visibleToCitizen: true, personId: null, createdAt: receivedAt },
      )
    }
    const received = { kind: 'received', now: receivedAt } as const
    await notifyCitizen(services, transaction, { regionId, complaintId: id }, received)
    await holdTexts(transaction, regionId, { subject: 'complaint', subjectId: id }, found, receivedAt)
    if (photo) {
      const scope = { regionId, complaintId: id, innovationId: input.innovationId }
      await insertComplaintPhoto(transaction, scope, photo)
    }
    const { innovationId } = input
    if (innovationId) {
      await judgeWithin(transaction, { regionId, innovationId, cause: 'complaint', now: receivedAt })
    }
    return ok({ ticket, dueOn })
  })
}
