import { pickedText } from '../../../../domain/diagnosis/idea-sheet.ts'
import { findShopped } from '../../../../services/diagnosis/shop-innovations.ts'
import { showIdeaSheets } from '../../../../services/diagnosis/show-idea-sheets.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { diagnosisScope, type OnAgency } from './handlers.tsx'

/** What an innovation that is taken over brings into the form of an idea; it says from where. */
async function shopped(visit: OnAgency, from: string): Promise<Typed> {
  const [place = '', slug = ''] = from.split('/')
  const found = await findShopped(visit.services, visit.region.id, place, slug)
  if (!found) return {}
  const { name, summary, regionName } = found
  const address = `${visit.services.baseUrl}${paths.innovation(place, slug)}`
  const note = visit.messages.diagnosis.technique.takenFrom(name, regionName, address)
  return { name, idea: summary ?? '', route: 'innovation-shopping', origin: 'copy', note }
}

/** What was chosen on a sheet, as the text of the idea. */
async function picked(visit: OnAgency, id: string): Promise<Typed> {
  const sheets = await showIdeaSheets(visit.services, diagnosisScope(visit))
  const sheet = sheets.find((one) => one.id === id)
  if (!sheet) return {}
  const picks = new Map<number, number>()
  for (const at of sheet.rows.keys()) {
    const choice = visit.query.get(`pick.${at}`)
    if (choice !== null && /^\d{1,2}$/.test(choice)) picks.set(at, Number(choice))
  }
  const { kind: route, question, rows } = sheet
  const text = pickedText(rows, picks)
  return { background: question, idea: text, route, origin: 'new', sheet: id, picked: text }
}

/** With what the form of a new idea begins: a problem, an innovation that is taken over, or what was chosen on a sheet. */
export async function ideaBeginning(visit: OnAgency): Promise<Typed> {
  const { query } = visit
  const begun: Typed = { problem: query.get('problem') ?? '', origin: 'new', route: 'problem-based' }
  const from = query.get('from')
  if (from) return Object.assign({}, begun, await shopped(visit, from))
  const sheet = query.get('sheet')
  return sheet ? Object.assign({}, begun, await picked(visit, sheet)) : begun
}
