import { z } from 'zod'
import { ideaSheetKinds, sheetText } from '../../../../domain/diagnosis/idea-sheet.ts'
import { saveIdeaSheet } from '../../../../services/diagnosis/edit-idea-sheet.ts'
import { showIdeaSheet as readIdeaSheet } from '../../../../services/diagnosis/show-idea-sheets.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { requiredLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { diagnosisScope, type OnAgency, rightsIn } from './handlers.tsx'
import { IdeaSheetPage } from './idea-sheet-page.tsx'

type Again = { typed: Typed; errors: Readonly<Record<string, string>> }

/** The page of a sheet, also of a new one and of one whose form was refused. */
async function sheetPage(visit: OnAgency, again?: Again): Promise<Response> {
  const { services, agency, parameters, query } = visit
  const id = parameters.sheet
  const read = id === undefined ? null : await readIdeaSheet(services, diagnosisScope(visit), id)
  if (id !== undefined && !read) return notFound(visit)
  const { sheet, ideas } = read ?? { sheet: null, ideas: [] }
  const asked = again?.typed.kind ?? query.get('kind')
  const kind = sheet?.kind ?? ideaSheetKinds.find((one) => one === asked) ?? 'morphological'
  const kept: Typed = sheet
    ? { question: sheet.question, rows: sheetText(sheet.rows), revision: String(sheet.revision) }
    : {}
  const can = rightsIn(visit)
  const said = { typed: again?.typed ?? kept, errors: again?.errors }
  const props = { agency, kind, sheet, ideas, mayEdit: can.edit, ...said }
  return page(visit, <IdeaSheetPage view={viewOf(visit)} {...props} />, again ? 422 : 200)
}

export function showNewIdeaSheet(visit: OnAgency): Promise<Response> {
  return sheetPage(visit)
}

export function showIdeaSheet(visit: OnAgency): Promise<Response> {
  return sheetPage(visit)
}

const sheetForm = z.object({
  kind: z.enum(ideaSheetKinds),
  question: requiredLine(),
  rows: requiredText(),
  revision: z.coerce.number().int().catch(0),
})

type Saved = Awaited<ReturnType<typeof saveIdeaSheet>>

function errorsOf(visit: OnAgency, outcome: Extract<Saved, { ok: false }>): Record<string, string> {
  const { diagnosis } = visit.messages
  const { refused } = diagnosis.technique
  switch (outcome.code) {
    case 'out-of-bounds':
      return boundsError(visit, outcome)
    case 'too-many-rows':
      return { rows: refused[outcome.code](outcome.details.max) }
    case 'row-without-options':
    case 'option-twice':
    case 'too-many-options':
      return { rows: refused[outcome.code](outcome.details.line) }
    case 'no-rows':
    case 'too-few-aspects':
      return { rows: refused[outcome.code] }
    case 'too-many-sheets':
      return { '': refused[outcome.code] }
    default:
      return { '': diagnosis.refused['changed-since-read'] }
  }
}

export async function handleIdeaSheet(visit: OnAgency): Promise<Response> {
  const { services, region, agency, parameters } = visit
  const form = await parseForm(visit, sheetForm)
  if (!form.ok) return sheetPage(visit, form)
  const { kind, question, rows: text, revision } = form.values
  const input = { kind, question, text, revision }
  const scope = diagnosisScope(visit)
  const saved = await saveIdeaSheet(services, authorOf(visit), scope, parameters.sheet ?? null, input)
  if (saved.ok) return redirect(visit, paths.ideaSheet(region.slug, agency.key, saved.value.id), 'saved')
  if (saved.code === 'unknown-sheet') return notFound(visit)
  return sheetPage(visit, { typed: form.typed, errors: errorsOf(visit, saved) })
}
