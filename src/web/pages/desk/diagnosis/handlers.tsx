import { z } from 'zod'
import { type Action, may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { screeningVariants } from '../../../../domain/diagnosis/screening.ts'
import type { Language } from '../../../../domain/language.ts'
import { PRIORITY_WEIGHT, setPriorityRule } from '../../../../services/diagnosis/priority-rule.ts'
import { showDiagnoses, showDiagnosis } from '../../../../services/diagnosis/show-diagnosis.ts'
import { showIdeaSheets } from '../../../../services/diagnosis/show-idea-sheets.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import { listMerges } from '../../../../store/diagnosis/diagnosis-merge.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { day, requiredLine } from '../../../forms/fields.ts'
import { requiredNumber } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { AgencyDiagnosisPage } from './agency-diagnosis-page.tsx'
import { DiagnosisListPage } from './diagnosis-list-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
export type OnAgency = InRegion & { agency: AgencyScope }

export const diagnosisScope = ({ region, agency }: OnAgency) => ({
  regionId: region.id,
  agencyId: agency.id,
})

/** What this person may do in the diagnosis of the agency. */
export function rightsIn({ actor, agency }: OnAgency) {
  const can = (action: Action) => may(actor, action, agency)
  return { edit: can('diagnosis.edit'), weigh: can('diagnosis.weigh'), start: can('innovation.create') }
}

async function listPage(
  visit: InRegion,
  again?: { typed: Typed; errors: Readonly<Record<string, string>> },
): Promise<Response> {
  const { services, actor, region } = visit
  const shown = await showDiagnoses(services, actor, region)
  const mayEdit = may(actor, 'priority-rule.edit', { regionId: region.id, agencyIds: [] })
  const props = { ...shown, mayEdit, today: dayAt(services.clock(), region.timeZone), ...again }
  return page(visit, <DiagnosisListPage view={viewOf(visit)} {...props} />, again ? 422 : 200)
}

export function showDiagnosisList(visit: InRegion): Promise<Response> {
  return listPage(visit)
}

const weight = (language: Language) =>
  requiredNumber(language).pipe(z.number().min(PRIORITY_WEIGHT.min).max(PRIORITY_WEIGHT.max))

export async function handlePriorityRule(visit: InRegion): Promise<Response> {
  const { services, region, language } = visit
  const schema = z.object({
    validFrom: day,
    screening: z.enum(screeningVariants),
    urgency: weight(language),
    seriousness: weight(language),
    growth: weight(language),
    source: requiredLine(),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return listPage(visit, form)
  const outcome = await setPriorityRule(services, authorOf(visit), region, form.values)
  if (outcome.ok) return redirect(visit, paths.diagnoses(region.slug), 'saved')
  const errors =
    outcome.code === 'out-of-bounds'
      ? boundsError(visit, outcome)
      : { validFrom: visit.messages.diagnosis.refused[outcome.code] }
  return listPage(visit, { typed: form.typed, errors })
}

export async function showAgencyDiagnosis(visit: OnAgency): Promise<Response> {
  const { services, region, agency } = visit
  const scope = diagnosisScope(visit)
  const [diagnosis, merges, sheets] = await Promise.all([
    showDiagnosis(services, region, scope),
    listMerges(services.db, scope),
    showIdeaSheets(services, scope),
  ])
  const props = { agency, diagnosis, merges, sheets, can: rightsIn(visit) }
  return page(visit, <AgencyDiagnosisPage view={viewOf(visit)} {...props} />)
}
