import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { type Language, languages } from '../../../../../domain/language.ts'
import { goesOn } from '../../../../../domain/region/agency-count.ts'
import { pathUp } from '../../../../../domain/region/agency-tree.ts'
import { makeCommitment, openCommitmentFile, sendSigned } from '../../../../../services/programme/commit.ts'
import type { AgencyScope } from '../../../../../store/access/subject.ts'
import { listCommitmentStates, listCommitments } from '../../../../../store/programme/commitment.ts'
import { listAgencies } from '../../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { formatsOf } from '../../../../format.ts'
import { day, requiredLine, requiredText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { messagesOf } from '../../../../messages/messages.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { sendFile } from '../../../../send-file.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { CommitmentListPage } from './commitment-list-page.tsx'
import { CommitmentPage, PAPER_LANGUAGE } from './commitment-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }
type OnAgency = Desk & { agency: AgencyScope }

const PROMISES_MAX = 12
const PROMISES_CHARACTERS_MAX = 4_000

export async function showCommitments(visit: Desk): Promise<Response> {
  const { services, region, actor } = visit
  const [agencies, states] = await Promise.all([
    listAgencies(services.db, region.id),
    listCommitmentStates(services.db, region.id),
  ])
  const stateOf = new Map(states.map((state) => [state.agencyId, state]))
  const rows = agencies
    .filter((agency) => (agency.countsAsAgency && goesOn(agency)) || stateOf.has(agency.id))
    .filter((agency) =>
      may(actor, 'commitment.see', { regionId: region.id, agencyIds: pathUp(agencies, agency.id) }),
    )
    .map((agency) => ({ agency, state: stateOf.get(agency.id) ?? null }))
  return page(visit, <CommitmentListPage view={viewOf(visit)} region={region} rows={rows} />)
}

const scopeOf = ({ region, agency }: OnAgency) => ({ regionId: region.id, agencyId: agency.id })

async function commitmentAnswer(
  visit: OnAgency,
  typed: Typed = {},
  errors?: Record<string, string>,
): Promise<Response> {
  const { services, region, agency, actor } = visit
  const statements = await listCommitments(services.db, scopeOf(visit))
  const mayEdit = may(actor, 'commitment.edit', agency)
  const props = { view: viewOf(visit), region, agency, statements, mayEdit, typed, errors }
  return page(visit, <CommitmentPage {...props} />, errors ? 422 : 200)
}

export function showCommitment(visit: OnAgency): Promise<Response> {
  return commitmentAnswer(visit)
}

const makeForm = z.object({
  signerName: requiredLine(),
  signerOffice: requiredLine(),
  place: requiredLine(),
  datedOn: day,
  promises: requiredText(PROMISES_CHARACTERS_MAX),
  language: z.enum(languages).default(PAPER_LANGUAGE),
})

/** What was promised, in the language of the paper where nobody changed the promises that are offered. */
function promisesIn(language: Language, text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  const isOffered = languages.some((one) => {
    return messagesOf(one).commitment.defaultPromises.join('\n') === lines.join('\n')
  })
  return isOffered ? [...messagesOf(language).commitment.defaultPromises] : lines
}

export async function handleMake(visit: OnAgency): Promise<Response> {
  const { services, region, agency, messages } = visit
  const form = await parseForm(visit, makeForm)
  if (!form.ok) return commitmentAnswer(visit, form.typed, { ...form.errors })
  const { signerName, signerOffice, place, datedOn, language, ...typed } = form.values
  const promises = promisesIn(language, typed.promises)
  if (promises.length > PROMISES_MAX)
    return commitmentAnswer(visit, form.typed, { promises: messages.commitment.tooManyPromises })
  const words = messagesOf(language).commitment
  await makeCommitment(services, authorOf(visit), scopeOf(visit), {
    texts: { signerName, signerOffice, place, datedOn, promises: promises.join('\n') },
    fileName: `${agency.key}-${datedOn}.pdf`,
    paper: {
      language,
      title: words.title,
      regionName: region.name,
      agencyName: agency.name,
      opening: words.document.opening,
      nameLabel: words.signerName,
      signerName,
      officeLabel: words.signerOffice,
      signerOffice,
      promise: words.document.promise,
      promises,
      dated: words.document.dated(place, formatsOf(language).date(datedOn)),
      example: region.holdsExampleData ? words.document.example : null,
    },
  })
  return redirect(visit, paths.commitment(region.slug, agency.key), 'saved')
}

export async function handleSigned(visit: OnAgency): Promise<Response> {
  const { services, region, agency, messages } = visit
  const form = await parseForm(visit, z.object({ statement: z.guid() }))
  if (!form.ok) return commitmentAnswer(visit, form.typed, { ...form.errors })
  const words = messages.commitment.refused
  const [file] = form.files.get('file') ?? []
  if (!file || file.size === 0) return commitmentAnswer(visit, form.typed, { file: words.missing })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sent = { commitmentId: form.values.statement, name: file.name, bytes }
  const taken = await sendSigned(services, authorOf(visit), scopeOf(visit), sent)
  if (taken.ok) return redirect(visit, paths.commitment(region.slug, agency.key), 'saved')
  const sentences: Record<string, string> = { ...messages.worksheet.uploadRefused, ...words }
  const sentence = sentences[taken.code] ?? messages.worksheet.uploadRefused.other
  return commitmentAnswer(visit, form.typed, { file: sentence })
}

/** One of the two papers, to keep. */
export async function downloadCommitmentFile(visit: OnAgency): Promise<Response> {
  const opened = await openCommitmentFile(visit.services, scopeOf(visit), visit.parameters.file ?? '')
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  return sendFile(visit, {
    content: stream,
    type: file.contentType,
    name: file.fileName,
    bytes,
    isForeign: true,
  })
}
