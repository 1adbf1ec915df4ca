import { z } from 'zod'
import { addNote } from '../../../../../services/lifecycle/keep-notes.ts'
import { requiredText } from '../../../../forms/fields.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, redirect } from '../../../../respond.tsx'
import { type OnInnovation, personAuthor, stageIn, worksheetPage } from './handlers.tsx'

const NOTE_MAX = 2_000
const noteForm = z.object({ noteField: z.string().max(100).optional(), noteText: requiredText(NOTE_MAX) })

/** A coach's note on what the team still writes. */
export async function handleNote(visit: OnInnovation): Promise<Response> {
  const stage = stageIn(visit)
  if (!stage) return notFound(visit)
  const form = await parseForm(visit, noteForm)
  if (!form.ok)
    return worksheetPage(visit, stage, 422, { refused: { typed: form.typed }, errors: form.errors })
  const { region, innovation, services, messages } = visit
  const scope = { regionId: region.id, innovationId: innovation.id, stage }
  const { noteField, noteText: text } = form.values
  const added = await addNote(services, personAuthor(visit), scope, { fieldKey: noteField || null, text })
  if (added.ok) return redirect(visit, paths.worksheet(region.slug, innovation.slug, stage), 'saved')
  const errors = { noteText: messages.worksheet.noteNotOpen }
  return worksheetPage(visit, stage, 409, { refused: { typed: form.typed }, errors })
}
