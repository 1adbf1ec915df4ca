import { type Stage, stages } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField } from '../../domain/lifecycle/worksheet.ts'
import type { Audience } from '../../domain/message/message-plan.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import { findInnovationRecord, type InnovationRecord } from '../../store/lifecycle/innovation.ts'
import { listWorksheets } from '../../store/lifecycle/worksheet.ts'
import { readAudience } from '../../store/message/message-plan.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type Improvement, listImprovements } from '../../store/survey/improvement.ts'
import { type ShownActionPlan, showActionPlan } from '../action-plan/show-plan-steps.ts'
import { formOf } from '../lifecycle/open-worksheet.ts'
import type { Services } from '../services.ts'
import { type ShownDecision, showDecisions } from '../verdict/decide.ts'
import { type ShownVerdict, showVerdict } from '../verdict/show-verdict.ts'

/** What a team answered to one question of a stage. */
export type WorksheetAnswer = { readonly field: WorksheetField; readonly text: string }

/** Everything that the chapters of a record are made of. */
export type InnovationMatter = {
  readonly innovation: InnovationRecord
  readonly verdict: ShownVerdict
  /** By the key of the question; a question that was not answered is left out. */
  readonly answers: ReadonlyMap<string, WorksheetAnswer>
  readonly audience: Audience
  readonly plan: ShownActionPlan
  readonly improvements: readonly Improvement[]
  readonly decisions: readonly ShownDecision[]
}

const IMPROVEMENTS_MAX = 10

async function answersOf(
  { db }: Pick<Services, 'db'>,
  { regionId, id }: InnovationScope,
): Promise<Map<string, WorksheetAnswer>> {
  const sheets = await listWorksheets(db, regionId, id)
  const answers = new Map<string, WorksheetAnswer>()
  for (const stage of stages as readonly Stage[]) {
    const sheet = sheets.find((one) => one.stage === stage)
    if (!sheet) continue
    const fields = await formOf(db, { regionId, innovationId: id, stage }, sheet)
    for (const field of fields) {
      const value = sheet.values[field.key]
      if (typeof value === 'string' && value.trim() !== '') answers.set(field.key, { field, text: value })
    }
  }
  return answers
}

/** What is known of an innovation, for its record; null where it is gone. */
export async function innovationMatter(
  services: Services,
  region: RegionScope,
  scope: InnovationScope,
): Promise<InnovationMatter | null> {
  const { db } = services
  const [innovation, verdict, answers, audience, plan, improvements, decisions] = await Promise.all([
    findInnovationRecord(db, region.id, scope.id),
    showVerdict(services, region, scope.id),
    answersOf(services, scope),
    readAudience(db, region.id, scope.id),
    showActionPlan(services, region, scope),
    listImprovements(db, region.id, scope.id, IMPROVEMENTS_MAX),
    showDecisions(services, region, scope.id),
  ])
  if (!innovation || !verdict) return null
  return { innovation, verdict, answers, audience, plan, improvements, decisions }
}
