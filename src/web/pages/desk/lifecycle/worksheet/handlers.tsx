import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { isOpen } from '../../../../../domain/lifecycle/gate.ts'
import { type GateState, isStage, type Stage } from '../../../../../domain/lifecycle/stage.ts'
import type { WorksheetField, WorksheetValues } from '../../../../../domain/lifecycle/worksheet.ts'
import type { PersonId } from '../../../../../domain/scope.ts'
import { openAttachment } from '../../../../../services/lifecycle/attach-file.ts'
import { reviewWorksheet } from '../../../../../services/lifecycle/move-gate.ts'
import { type ShownWorksheet, showWorksheet } from '../../../../../services/lifecycle/show-worksheet.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { Author } from '../../../../../store/base/change.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { sendFile } from '../../../../send-file.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import type { Approver } from './approval.tsx'
import { gapErrors } from './gap-sentence.ts'
import { WorksheetPage, type WorksheetPageProps } from './worksheet-page.tsx'

export type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

/** The stage in the address, or null. */
export function stageIn(visit: Visit): Stage | null {
  const stage = visit.parameters.stage ?? ''
  return isStage(stage) ? stage : null
}

/** In which role this person brings the leader's word, or null: the leader's own comes before the one on paper. */
export function approverOf(visit: OnInnovation): Approver | null {
  const { actor, innovation, services, region } = visit
  if (!may(actor, 'stage.approve', innovation)) return null
  const leaders = actor.memberships.filter((one) => one.regionId === region.id && one.role === 'leader')
  const isLeader = leaders.length > 0
  // A lab manager who stands in for the leader gives the leader's word, and not the one that is on paper.
  if (isLeader && leaders.every((one) => one.actsFor)) visit.actsFor = leaders[0]?.actsFor
  const today = dayAt(services.clock(), region.timeZone)
  return { role: isLeader ? 'leader' : 'lab-manager', name: actor.name, today }
}

/** The signed-in person as the author of a change. */
export function personAuthor(visit: Visit & { actor: Actor }): Author & { readonly personId: PersonId } {
  return { ...authorOf(visit), personId: visit.actor.personId }
}

/** The answers of a sent worksheet by field key. A checklist without a tick sends nothing and means none. */
export function answersOf(fields: readonly WorksheetField[], typed: Typed): WorksheetValues {
  const values: Record<string, string | readonly string[]> = {}
  for (const { key, kind } of fields) {
    const text = typed[`answer.${key}`]
    if (kind === 'checklist') values[key] = (text ?? '').split('\n').filter((tick) => tick !== '')
    else if (text !== undefined) values[key] = text
  }
  return values
}

type Again = Pick<WorksheetPageProps, 'refused' | 'errors'>

/** The worksheet's page, also for a refused request: with its reason and with what was typed. */
export async function worksheetPage(
  visit: OnInnovation,
  stage: Stage,
  status: 200 | 409 | 422 = 200,
  again: Again | ((shown: ShownWorksheet) => Again) = {},
): Promise<Response> {
  const shown = await showWorksheet(visit.services, visit.region, visit.innovation, stage)
  if (!shown) return notFound(visit)
  const can = {
    edit: may(visit.actor, 'worksheet.edit', visit.innovation),
    review: may(visit.actor, 'worksheet.review', visit.innovation),
    approve: approverOf(visit),
  }
  const view = viewOf(visit, { exampleData: visit.region.holdsExampleData || shown.innovation.isExample })
  const fillsIn = visit.actor.memberships.some(({ actsFor }) => actsFor?.kind === 'agency')
  const props = { view, timeZone: visit.region.timeZone, shown, can, fillsIn }
  return page(
    visit,
    <WorksheetPage {...props} {...(typeof again === 'function' ? again(shown) : again)} />,
    status,
  )
}

export async function showWorksheetPage(visit: OnInnovation): Promise<Response> {
  const stage = stageIn(visit)
  return stage ? worksheetPage(visit, stage) : notFound(visit)
}

/** Notes that the coach typed; a general one has no field. */
function notesOf(typed: Typed): { fieldKey: string | null; text: string }[] {
  return Object.entries(typed).flatMap(([name, text]) => {
    if (text.trim() === '' || (name !== 'note' && !name.startsWith('note.'))) return []
    return [{ fieldKey: name === 'note' ? null : name.slice('note.'.length), text: text.trim() }]
  })
}

/** A note is a remark; more is a document and belongs into a file. */
const NOTE_CHARACTERS_MAX = 5_000

const replies: Partial<Record<GateState, string>> = {
  returned: 'worksheetReturned',
  reviewed: 'worksheetReviewed',
  passed: 'worksheetPassed',
}

export async function handleReview(visit: OnInnovation): Promise<Response> {
  const stage = stageIn(visit)
  if (!stage) return notFound(visit)
  const { typed } = await readForm(visit)
  const decision = typed.decision === 'pass' ? 'pass' : 'return'
  const notes = notesOf(typed)
  const tooLong = notes.find(({ text }) => text.length > NOTE_CHARACTERS_MAX)
  if (tooLong) {
    const name = tooLong.fieldKey === null ? 'note' : `note.${tooLong.fieldKey}`
    const errors = { [name]: visit.messages.formError.tooLong(NOTE_CHARACTERS_MAX) }
    return worksheetPage(visit, stage, 422, { refused: { typed }, errors })
  }
  const scope = { regionId: visit.region.id, innovationId: visit.innovation.id, stage }
  const review = { decision, revision: Number(typed.revision) || 0, notes } as const
  const outcome = await reviewWorksheet(visit.services, personAuthor(visit), scope, review)
  if (outcome.ok) {
    const path = paths.worksheet(visit.region.slug, visit.innovation.slug, stage)
    return redirect(visit, path, replies[outcome.value])
  }
  return reviewAgain(visit, stage, typed, outcome.code)
}

function reviewAgain(
  visit: OnInnovation,
  stage: Stage,
  typed: Typed,
  code: Exclude<Awaited<ReturnType<typeof reviewWorksheet>>, { ok: true }>['code'],
): Promise<Response> {
  const words = visit.messages.worksheet
  if (code === 'notes-missing') {
    return worksheetPage(visit, stage, 422, { refused: { typed }, errors: { note: words.refused[code] } })
  }
  if (code === 'incomplete') {
    return worksheetPage(visit, stage, 422, (shown) => ({
      refused: { typed, sentence: words.refused.incomplete },
      errors: requirementErrors(visit, shown),
    }))
  }
  if (code !== 'not-your-turn') {
    return worksheetPage(visit, stage, 409, { refused: { typed, sentence: words.refused[code] } })
  }
  return worksheetPage(visit, stage, 409, (shown) => {
    const last = shown.moves[0]
    const state = words.moves[last?.to ?? shown.state]
    const sentence =
      isOpen(shown.state) || shown.state === 'passed' || shown.state === 'reviewed'
        ? words.refused['already-decided'](state, last?.personName ?? '–')
        : words.refused['not-your-turn']
    return { refused: { typed, sentence } }
  })
}

/** What is missing, for the summary of a page that has no answer fields to lead to. */
function requirementErrors(visit: OnInnovation, shown: ShownWorksheet): Record<string, string> {
  const gaps = shown.passLines.flatMap(({ gap }) => (gap ? [gap] : []))
  const errors = gapErrors(viewOf(visit), shown.fields, gaps)
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name.startsWith('requirement.')))
}

/** A file to be saved, never shown inside our pages: its name travels by RFC 6266, its type cannot be guessed again. */
export async function downloadAttachment(visit: OnInnovation): Promise<Response> {
  const id = visit.parameters.file ?? ''
  const opened = await openAttachment(visit.services, visit.region.id, visit.innovation.id, id)
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  const { contentType: type, fileName: name } = file
  return sendFile(visit, { content: stream, type, name, bytes, isForeign: true })
}
