import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { SECOND_LOOK_POINTS } from '../../../../domain/judging/ranking.ts'
import { readCriteria, scorecardExamples } from '../../../../domain/judging/scorecard.ts'
import { goesOn } from '../../../../domain/region/agency-count.ts'
import {
  addEntries,
  addJudge,
  assignPanel,
  closePanel,
  JUDGE_ROLES,
  JUDGES_PER_ENTRY_MAX,
  openPanel,
} from '../../../../services/judging/run-panel.ts'
import { showPanel } from '../../../../services/judging/show-panel.ts'
import {
  findPanel,
  listPanels,
  listPossibleEntries,
  listPossibleJudges,
  type PanelRow,
} from '../../../../store/judging/panel.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { optionalLine, optionalText, requiredLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { surveyCodePattern } from '../../../slug.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { NewPanelPage } from './new-panel-page.tsx'
import { PanelPage } from './panel-page.tsx'
import { PanelsPage } from './panels-page.tsx'
import { withSentEntry } from './sent-entry.ts'

export type Desk = Visit & { region: RegionScope; actor: Actor }
type Said = { typed?: Typed; errors?: Readonly<Record<string, string>> }

/** The panel of the address, or null. */
export async function panelOf({ services, region, parameters }: Desk): Promise<PanelRow | null> {
  const code = parameters.panel ?? ''
  return surveyCodePattern.test(code) ? findPanel(services.db, region.id, code) : null
}

export const runsPanels = ({ actor, region }: Desk) =>
  may(actor, 'panel.edit', { regionId: region.id, agencyIds: [] })

export async function showPanels(visit: Desk): Promise<Response> {
  const { services, region, actor } = visit
  const panels = await listPanels(services.db, region.id)
  const reader = { personId: actor.personId, runsPanel: runsPanels(visit) }
  const shown = await Promise.all(panels.map((panel) => showPanel(services, region.id, panel, reader)))
  const props = { region: region.slug, panels: shown, mayEdit: reader.runsPanel }
  return page(visit, <PanelsPage view={viewOf(visit)} {...props} />)
}

function newAnswer(visit: Desk, said: Said = {}): Response {
  const typed = said.typed ?? { perEntry: '3', secondLook: String(SECOND_LOOK_POINTS) }
  const props = { region: visit.region.slug, typed, errors: said.errors }
  return page(visit, <NewPanelPage view={viewOf(visit)} {...props} />, said.errors ? 422 : 200)
}

export function showNewPanel(visit: Desk): Response {
  return newAnswer(visit)
}

const wholeOf = (max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'number')
    .transform(Number)
    .pipe(z.number().min(1).max(max))

const newForm = z.object({
  name: requiredLine(),
  example: optionalLine(),
  ownCriteria: optionalText(),
  perEntry: wholeOf(JUDGES_PER_ENTRY_MAX),
  secondLook: wholeOf(100),
})

export async function handleNewPanel(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const { judging } = messages
  const form = await parseForm(visit, newForm)
  if (!form.ok) return newAnswer(visit, form)
  const { name, example, ownCriteria, perEntry, secondLook } = form.values
  const chosen = scorecardExamples.find(({ key }) => key === example)
  const own = readCriteria(ownCriteria ?? '')
  if (!own.ok)
    return newAnswer(visit, { typed: form.typed, errors: { ownCriteria: judging.refused[own.code] } })
  const opened = await openPanel(services, authorOf(visit), region.id, {
    name,
    criteria: chosen?.criteria ?? own.value,
    criteriaSource: chosen?.source ?? judging.ownSource,
    perEntry,
    secondLookPoints: secondLook,
    isExample: false,
  })
  if (opened.ok) return redirect(visit, paths.panel(region.slug, opened.value.code), 'saved')
  if (opened.code === 'out-of-bounds') {
    const errors = boundsError(visit, opened, { secondLookPoints: 'secondLook' })
    return newAnswer(visit, { typed: form.typed, errors })
  }
  const field = opened.code === 'no-criteria' ? 'example' : 'ownCriteria'
  return newAnswer(visit, { typed: form.typed, errors: { [field]: judging.refused[opened.code] } })
}

async function panelAnswer(visit: Desk, said: Said = {}): Promise<Response> {
  const { services, region, actor } = visit
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const runsPanel = runsPanels(visit)
  const [shown, people, innovations, agencies] = await Promise.all([
    showPanel(services, region.id, panel, { personId: actor.personId, runsPanel }),
    runsPanel ? listPossibleJudges(services.db, region.id, JUDGE_ROLES) : [],
    runsPanel ? listPossibleEntries(services.db, region.id) : [],
    runsPanel ? listAgencies(services.db, region.id) : [],
  ])
  const view = viewOf(visit, { exampleData: region.holdsExampleData || panel.isExample })
  const props = {
    ...said,
    region: region.slug,
    shown,
    runsPanel,
    people,
    innovations,
    agencies: agencies.filter(goesOn),
    baseUrl: services.baseUrl,
    today: dayAt(services.clock(), region.timeZone),
  }
  return page(
    visit,
    <PanelPage view={withSentEntry(view, shown, visit.query)} {...props} />,
    said.errors ? 422 : 200,
  )
}

export function showPanelPage(visit: Desk): Promise<Response> {
  return panelAnswer(visit)
}

const back = (visit: Desk, panel: PanelRow, reply: string) =>
  redirect(visit, paths.panel(visit.region.slug, panel.code), reply)

const scopeOf = ({ region }: Desk, panel: PanelRow) => ({ regionId: region.id, panelId: panel.id })

const entriesForm = z.object({ entries: z.string().transform((text) => text.split('\n')) })

export async function handleAddEntries(visit: Desk): Promise<Response> {
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const form = await parseForm(visit, entriesForm)
  if (!form.ok) return panelAnswer(visit, form)
  const added = await addEntries(visit.services, authorOf(visit), scopeOf(visit, panel), form.values.entries)
  if (added.ok) return back(visit, panel, 'saved')
  return panelAnswer(visit, { errors: { '': visit.messages.judging.sheetRefused['panel-closed'] } })
}

const judgeForm = z.object({
  person: requiredLine(),
  agency: z.union([z.literal(''), z.guid()]).optional(),
})

export async function handleAddJudge(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const form = await parseForm(visit, judgeForm)
  if (!form.ok) return panelAnswer(visit, form)
  const agencies = await listAgencies(services.db, region.id)
  const agencyId = agencies.find(({ id }) => id === form.values.agency)?.id ?? null
  const input = { personId: form.values.person, agencyId }
  const added = await addJudge(services, authorOf(visit), scopeOf(visit, panel), input)
  if (added.ok) return back(visit, panel, 'saved')
  const { judging } = messages
  const errors: Record<string, string> =
    added.code === 'no-such-person'
      ? { person: judging.noSuchPerson }
      : { '': judging.sheetRefused['panel-closed'] }
  return panelAnswer(visit, { typed: form.typed, errors })
}

export async function handleAssign(visit: Desk): Promise<Response> {
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const assigned = await assignPanel(visit.services, authorOf(visit), scopeOf(visit, panel))
  if (assigned.ok) return back(visit, panel, 'saved')
  return panelAnswer(visit, { errors: { '': visit.messages.judging.sheetRefused['panel-closed'] } })
}

const closeForm = z.object({ decision: requiredText() })

export async function handleClosePanel(visit: Desk): Promise<Response> {
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const form = await parseForm(visit, closeForm)
  if (!form.ok) return panelAnswer(visit, form)
  const scope = scopeOf(visit, panel)
  const closed = await closePanel(visit.services, authorOf(visit), scope, form.values.decision)
  if (closed.ok) return back(visit, panel, 'saved')
  const { judging } = visit.messages
  const error = closed.code === 'incomplete' ? judging.incomplete : judging.sheetRefused['panel-closed']
  return panelAnswer(visit, { typed: form.typed, errors: { decision: error } })
}
