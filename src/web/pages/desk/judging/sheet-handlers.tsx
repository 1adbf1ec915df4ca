import { z } from 'zod'
import { nextToScore } from '../../../../domain/judging/panel.ts'
import { declareConflict } from '../../../../services/judging/run-panel.ts'
import { type ScoreRefusal, scoreEntry } from '../../../../services/judging/score-entry.ts'
import { type ShownPanel, showPanel } from '../../../../services/judging/show-panel.ts'
import { optionalText, requiredText } from '../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { type Desk, panelOf, runsPanels } from './handlers.tsx'
import { scoreName } from './score-name.ts'
import { withSentEntry } from './sent-entry.ts'
import { SheetPage } from './sheet-page.tsx'

type Said = { typed?: Typed; errors?: Readonly<Record<string, string>> }

const REASON_CHARACTERS_MAX = 500

/** The panel as the reader may see it, and the entry of the address if it is theirs. */
async function mineOf(visit: Desk) {
  const { services, region, actor, parameters } = visit
  const panel = await panelOf(visit)
  if (!panel) return null
  const reader = { personId: actor.personId, runsPanel: runsPanels(visit) }
  const shown = await showPanel(services, region.id, panel, reader)
  const mine = shown.mine.find(({ entry }) => entry.slug === parameters.innovation)
  return mine ? { shown, mine } : null
}

function typedOf({ sheets }: ShownPanel, entry: string, judge: string): Typed {
  const sheet = sheets.find((one) => one.entry === entry && one.judge === judge)
  const scores = Object.entries(sheet?.scores ?? {}).map(([key, score]) => [scoreName(key), String(score)])
  const { comment, privateNote } = sheet ?? {}
  return { ...Object.fromEntries(scores), comment: comment ?? '', privateNote: privateNote ?? '' }
}

async function sheetAnswer(visit: Desk, said: Said = {}): Promise<Response> {
  const { region, actor } = visit
  const found = await mineOf(visit)
  if (!found) return notFound(visit)
  const { shown, mine } = found
  const typed = said.typed ?? typedOf(shown, mine.entry.id, actor.personId)
  const view = viewOf(visit, { exampleData: region.holdsExampleData || shown.panel.isExample })
  const props = { region: region.slug, shown, mine, reader: actor.personId, typed, errors: said.errors }
  return page(
    visit,
    <SheetPage view={withSentEntry(view, shown, visit.query)} {...props} />,
    said.errors ? 422 : 200,
  )
}

export function showSheet(visit: Desk): Promise<Response> {
  return sheetAnswer(visit)
}

const notesForm = z.object({ comment: optionalText(), privateNote: optionalText() })

/** Scores as people type them, `82,5`; what is no number is told beside its field. */
function readScores({ panel }: ShownPanel, typed: Typed, wrong: string) {
  const scores: Record<string, number> = {}
  const errors: Record<string, string> = {}
  for (const { key } of panel.criteria) {
    const text = (typed[scoreName(key)] ?? '').trim().replace(',', '.')
    if (text === '') continue
    if (/^\d{1,3}(\.\d{1,2})?$/.test(text)) scores[key] = Number(text)
    else errors[scoreName(key)] = wrong
  }
  return { scores, errors }
}

function errorsOf(visit: Desk, refusal: ScoreRefusal): Record<string, string> {
  const { judging } = visit.messages
  if (refusal.code === 'outside-range') return { [scoreName(refusal.details.key)]: judging.outside }
  if (refusal.code === 'incomplete') {
    return Object.fromEntries(refusal.details.missing.map((key) => [scoreName(key), judging.missing]))
  }
  const { code } = refusal
  return { '': judging.sheetRefused[code === 'no-such-panel' ? 'not-assigned' : code] }
}

export async function handleSheet(visit: Desk): Promise<Response> {
  const { services, region, messages, actor } = visit
  const found = await mineOf(visit)
  if (!found) return notFound(visit)
  const { shown, mine } = found
  const { typed } = await readForm(visit)
  const notes = notesForm.safeParse(typed)
  const { scores, errors } = readScores(shown, typed, messages.formError.number)
  if (!notes.success || Object.keys(errors).length > 0) {
    return sheetAnswer(visit, {
      typed,
      errors: notes.success ? errors : { comment: messages.formError.invalid },
    })
  }
  const send = typed.send !== undefined
  const scope = { regionId: region.id, panelId: shown.panel.id }
  const author = Object.assign(authorOf(visit), { personId: actor.personId })
  const input = Object.assign({ innovationId: mine.entry.id, scores, send }, notes.data)
  const saved = await scoreEntry(services, author, scope, input)
  if (!saved.ok) return sheetAnswer(visit, { typed, errors: errorsOf(visit, saved) })
  const next = nextToScore(shown.mine, mine)
  const { code } = shown.panel
  if (!send) {
    const stays = typed.next === undefined ? mine : (next ?? mine)
    return redirect(visit, paths.scoreSheet(region.slug, code, stays.entry.slug), 'saved')
  }
  const address = next ? paths.scoreSheet(region.slug, code, next.entry.slug) : paths.panel(region.slug, code)
  return redirect(visit, `${address}?sent=${mine.entry.slug}`, 'scoresSent')
}

const conflictForm = z.object({ reason: requiredText(REASON_CHARACTERS_MAX) })

export async function handleDeclare(visit: Desk): Promise<Response> {
  const { services, region, actor, messages } = visit
  const found = await mineOf(visit)
  if (!found) return notFound(visit)
  const form = await parseForm(visit, conflictForm)
  if (!form.ok) return sheetAnswer(visit, { errors: form.errors })
  const scope = { regionId: region.id, panelId: found.shown.panel.id }
  const author = Object.assign(authorOf(visit), { personId: actor.personId })
  const input = { innovationId: found.mine.entry.id, reason: form.values.reason }
  const declared = await declareConflict(services, author, scope, input)
  if (declared.ok) return redirect(visit, paths.panel(region.slug, found.shown.panel.code), 'saved')
  return sheetAnswer(visit, { errors: { '': messages.judging.sheetRefused['panel-closed'] } })
}
