import type { Stage } from '../../../../../domain/lifecycle/stage.ts'
import type { WorksheetField } from '../../../../../domain/lifecycle/worksheet.ts'
import type { WorksheetGap } from '../../../../../domain/lifecycle/worksheet-gap.ts'
import { markNote, replyToNotes } from '../../../../../services/lifecycle/answer-note.ts'
import { attachFile, removeFile } from '../../../../../services/lifecycle/attach-file.ts'
import { chooseText, otherTexts } from '../../../../../services/lifecycle/choose-text.ts'
import { submitWorksheet } from '../../../../../services/lifecycle/move-gate.ts'
import {
  type MergedSave,
  type SaveRefusal,
  saveWorksheet,
} from '../../../../../services/lifecycle/save-worksheet.ts'
import { fieldsOfWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import type { WorksheetScope } from '../../../../../store/lifecycle/worksheet.ts'
import { formatsOf } from '../../../../format.ts'
import { readForm, type SentForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, redirect, viewOf } from '../../../../respond.tsx'
import { gapErrors } from './gap-sentence.ts'
import { answersOf, type OnInnovation, personAuthor, stageIn, worksheetPage } from './handlers.tsx'
import { OtherTexts } from './other-texts.tsx'

/**
 * Every button of the worksheet sends the whole form here: what was typed is saved first, whatever else the
 * button asks for. The script in the background sends it too and gets JSON instead of a page.
 */
export async function handleWorksheet(visit: OnInnovation): Promise<Response> {
  const stage = stageIn(visit)
  if (!stage) return notFound(visit)
  const sent = await readForm(visit)
  const scope: WorksheetScope = { regionId: visit.region.id, innovationId: visit.innovation.id, stage }
  const fields = await fieldsOfWorksheet(visit.services, scope)
  const values = answersOf(fields, sent.typed)
  const baseRevision = revisionIn(sent.typed)
  const saved = await saveWorksheet(visit.services, personAuthor(visit), scope, { baseRevision, values })
  if (sent.typed.intent === 'autosave') return answerAutosave(visit, saved)
  if (!saved.ok) {
    const sentence = visit.messages.worksheet.refused[saved.code]
    return worksheetPage(visit, stage, saved.code === 'not-your-turn' ? 409 : 422, {
      refused: { sentence, typed: sent.typed, values, baseRevision },
    })
  }
  const fileErrors = await attachFiles(visit, scope, fields, sent)
  if (Object.keys(fileErrors).length > 0) return worksheetPage(visit, stage, 422, { errors: fileErrors })
  const refusal = await reply(visit, scope, sent.typed)
  return refusal ?? follow(visit, scope, sent.typed.intent ?? 'save')
}

/** The revision that the form was filled from; what cannot be one is a number that was never given. */
function revisionIn(typed: Typed): number {
  const text = typed.revision ?? '0'
  return /^\d{1,9}$/.test(text) ? Number(text) : 2 ** 31 - 1
}

function answerAutosave(visit: OnInnovation, saved: Awaited<ReturnType<typeof saveWorksheet>>): Response {
  const { worksheet } = visit.messages
  if (!saved.ok) {
    const status: Record<SaveRefusal, 409 | 422> = {
      'not-your-turn': 409,
      'unknown-revision': 409,
      'answer-too-long': 422,
    }
    return visit.context.json({ sentence: worksheet.refused[saved.code] }, status[saved.code])
  }
  return visit.context.json(autosaved(visit, saved.value))
}

/** What the script needs to go on: the revision to build on, the answers as they stand, and texts to choose from. */
function autosaved(visit: OnInnovation, saved: MergedSave) {
  const { worksheet } = visit.messages
  const view = viewOf(visit)
  const waiting = Object.entries(otherTexts(saved.conflicts))
  const time = formatsOf(visit.language).time(saved.savedAt, visit.region.timeZone)
  return {
    revision: saved.revision,
    sentence: saved.met.length > 0 ? worksheet.savedWithConflict : worksheet.savedAt(time),
    values: saved.values,
    met: saved.met,
    otherTexts: Object.fromEntries(
      waiting.map(([key, texts]) => [
        key,
        (<OtherTexts view={view} fieldKey={key} texts={texts} />).toString(),
      ]),
    ),
  }
}

async function attachFiles(
  visit: OnInnovation,
  scope: WorksheetScope,
  fields: readonly WorksheetField[],
  sent: SentForm,
): Promise<Record<string, string>> {
  const words: Record<string, string> = visit.messages.worksheet.uploadRefused
  const errors: Record<string, string> = {}
  for (const field of fields.filter(({ kind }) => kind === 'file')) {
    for (const file of sent.files.get(`file.${field.key}`) ?? []) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const outcome = await attachFile(visit.services, personAuthor(visit), scope, {
        fieldKey: field.key,
        name: file.name,
        bytes,
      })
      if (!outcome.ok) errors[`file.${field.key}`] = `${file.name}: ${words[outcome.code] ?? words.other}`
    }
  }
  return errors
}

async function reply(visit: OnInnovation, scope: WorksheetScope, typed: Typed): Promise<Response | null> {
  const replies = Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith('reply.') && text.trim() !== ''
      ? [{ noteId: name.slice('reply.'.length), text: text.trim().slice(0, 5_000) }]
      : [],
  )
  if (replies.length === 0) return null
  const outcome = await replyToNotes(visit.services, personAuthor(visit), scope, replies)
  if (outcome.ok) return null
  return worksheetPage(visit, scope.stage, 422, {
    refused: { sentence: visit.messages.worksheet.refused[outcome.code], typed },
  })
}

/** Does what the pressed button asks for beyond saving: `submit`, `done:NOTE`, `use:FIELD:TEXT` and their like. */
async function follow(visit: OnInnovation, scope: WorksheetScope, intent: string): Promise<Response> {
  const { services } = visit
  const author = personAuthor(visit)
  const [verb, subject = '', detail = ''] = intent.split(':')
  const back = (sentence: string) =>
    redirect(visit, paths.worksheet(visit.region.slug, visit.innovation.slug, scope.stage), sentence)
  if (verb === 'submit')
    return submit(visit, scope.stage, await submitWorksheet(services, author, scope), back)
  const outcome =
    verb === 'done' || verb === 'open'
      ? await markNote(services, author, scope, { noteId: subject, done: verb === 'done' })
      : verb === 'use' || verb === 'drop'
        ? await chooseText(services, author, scope, { fieldKey: subject, textId: detail, choice: verb })
        : verb === 'remove-file'
          ? await removeFile(services, author, scope, subject)
          : null
  if (outcome && !outcome.ok) {
    const sentence = visit.messages.worksheet.refused[outcome.code]
    return worksheetPage(visit, scope.stage, 409, { refused: { sentence, typed: {} } })
  }
  return back('saved')
}

function submit(
  visit: OnInnovation,
  stage: Stage,
  outcome: Awaited<ReturnType<typeof submitWorksheet>>,
  back: (sentence: string) => Response,
): Response | Promise<Response> {
  if (outcome.ok) return back('worksheetSubmitted')
  const sentence = visit.messages.worksheet.refused[outcome.code]
  if (outcome.code !== 'incomplete') {
    return worksheetPage(visit, stage, 409, { refused: { sentence, typed: {} } })
  }
  return worksheetPage(visit, stage, 422, (shown) => {
    const gaps = shown.passLines.flatMap(({ gap }): WorksheetGap[] => (gap ? [gap] : []))
    return { errors: gapErrors(viewOf(visit), shown.fields, gaps) }
  })
}
