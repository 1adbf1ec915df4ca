import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { findPersonalData } from '../../../../../domain/moderation/personal-data.ts'
import {
  addMilestone,
  openExhibitionPicture,
  removeMilestone,
  saveStand,
} from '../../../../../services/programme/edit-stand.ts'
import { findExhibition } from '../../../../../store/programme/exhibition.ts'
import { listStands } from '../../../../../store/programme/exhibition-stand.ts'
import { day, optionalLine, optionalText, requiredLine } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { sendFile } from '../../../../send-file.ts'
import { surveyCodePattern } from '../../../../slug.ts'
import { authorOf } from '../../../../visit.ts'
import type { OnInnovation } from '../../lifecycle/worksheet/handlers.tsx'
import { StandPage } from './stand-page.tsx'

/** What a visitor reads standing. */
const STATE_CHARACTERS_MAX = 600

async function standOf({ services, region, innovation, parameters }: OnInnovation) {
  const code = parameters.exhibition ?? ''
  const found = surveyCodePattern.test(code) ? await findExhibition(services.db, region.id, code) : null
  if (!found) return null
  const stands = await listStands(services.db, region.id, found.id)
  const stand = stands.find(({ innovationId }) => innovationId === innovation.id)
  if (!stand) return null
  const scope = { regionId: region.id, exhibitionId: found.id, innovationId: innovation.id }
  return { exhibition: found, stand, scope }
}

type Found = NonNullable<Awaited<ReturnType<typeof standOf>>>

function standAnswer(
  visit: OnInnovation,
  { exhibition, stand }: Found,
  typed: Typed = {},
  errors?: Readonly<Record<string, string>>,
): Response {
  const { region, innovation, actor } = visit
  const props = {
    view: viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample }),
    region: region.slug,
    exhibition,
    stand,
    mayEdit: may(actor, 'innovation.edit', innovation),
    typed,
    errors,
  }
  return page(visit, <StandPage {...props} />, errors ? 422 : 200)
}

export async function showStand(visit: OnInnovation): Promise<Response> {
  const found = await standOf(visit)
  return found ? standAnswer(visit, found) : notFound(visit)
}

const saved = (visit: OnInnovation, { exhibition }: Found) =>
  redirect(visit, paths.stand(visit.region.slug, visit.innovation.slug, exhibition.code), 'saved')

/** Everybody will read it, so that nobody's number or name may stand in it. */
function personalIn(
  texts: Readonly<Record<string, string | null>>,
  sentence: string,
): Record<string, string> {
  const named = Object.entries(texts).filter(([, text]) => findPersonalData(text ?? '').length > 0)
  return Object.fromEntries(named.map(([field]) => [field, sentence]))
}

const standForm = z.object({
  stateBefore: optionalText(STATE_CHARACTERS_MAX),
  stateAfter: optionalText(STATE_CHARACTERS_MAX),
})

export async function handleStand(visit: OnInnovation): Promise<Response> {
  const found = await standOf(visit)
  if (!found) return notFound(visit)
  const form = await parseForm(visit, standForm)
  if (!form.ok) return standAnswer(visit, found, form.typed, form.errors)
  const personal = personalIn(form.values, visit.messages.exhibition.stand.personal)
  if (Object.keys(personal).length > 0) return standAnswer(visit, found, form.typed, personal)
  const kept = await saveStand(visit.services, authorOf(visit), found.scope, form.values)
  return kept.ok ? saved(visit, found) : notFound(visit)
}

const milestoneForm = z.object({
  happenedOn: day,
  milestoneTitle: requiredLine(),
  pictureShows: optionalLine(),
})

export async function handleMilestone(visit: OnInnovation): Promise<Response> {
  const { services, region, messages } = visit
  const found = await standOf(visit)
  if (!found) return notFound(visit)
  const form = await parseForm(visit, milestoneForm)
  if (!form.ok) return standAnswer(visit, found, form.typed, form.errors)
  const words = messages.exhibition.stand
  const { happenedOn, milestoneTitle, pictureShows } = form.values
  const again = (errors: Record<string, string>) => standAnswer(visit, found, form.typed, errors)
  if (happenedOn > dayAt(services.clock(), region.timeZone))
    return again({ happenedOn: words.refused.inFuture })
  const personal = personalIn({ milestoneTitle, pictureShows }, words.personal)
  if (Object.keys(personal).length > 0) return again(personal)
  const [sent] = form.files.get('picture') ?? []
  const picture =
    sent && sent.size > 0 ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null
  const milestone = { happenedOn, title: milestoneTitle, pictureShows, picture }
  const added = await addMilestone(services, authorOf(visit), found.scope, milestone)
  if (added.ok) return saved(visit, found)
  if (added.code === 'no-such-stand') return notFound(visit)
  if (added.code === 'shows-missing') return again({ pictureShows: words.refused['shows-missing'] })
  if (added.code === 'too-many') return again({ '': words.refused['too-many'] })
  const uploads: Record<string, string> = { ...messages.worksheet.uploadRefused, ...words.refused }
  return again({ picture: uploads[added.code] ?? messages.worksheet.uploadRefused.other })
}

export async function handleRemoveMilestone(visit: OnInnovation): Promise<Response> {
  const found = await standOf(visit)
  if (!found) return notFound(visit)
  const form = await parseForm(visit, z.object({ milestone: z.guid() }))
  if (!form.ok) return notFound(visit)
  const id = form.values.milestone
  const removed = await removeMilestone(visit.services, authorOf(visit), found.scope, id)
  return removed.ok ? saved(visit, found) : notFound(visit)
}

/** A picture of the stand, for those who prepare it. */
export async function sendStandPicture(visit: OnInnovation): Promise<Response> {
  const found = await standOf(visit)
  const picture = visit.parameters.picture ?? ''
  const isOwn = found?.stand.milestones.some((one) => one.picture === picture)
  if (!found || !isOwn) return notFound(visit)
  const opened = await openExhibitionPicture(visit.services, found.scope, picture, { publicOnly: false })
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  const shown = { type: file.contentType, name: file.fileName, bytes, shown: true, isForeign: true }
  return sendFile(visit, { ...shown, content: stream })
}
