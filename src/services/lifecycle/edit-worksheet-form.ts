import { checkWorksheetForm, type FormRefusal } from '../../domain/lifecycle/check-worksheet-form.ts'
import { defaultWorksheetForms } from '../../domain/lifecycle/default-worksheet-forms.ts'
import { type Stage, stages } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField } from '../../domain/lifecycle/worksheet.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  insertWorksheetForm,
  listWorksheetForms,
  type WorksheetFormRow,
} from '../../store/lifecycle/worksheet-form.ts'
import { type RegionScope, updateRegionSettings } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { currentForm } from './open-worksheet.ts'

export type ShownForm = {
  readonly stage: Stage
  /** 0 while the region uses the form that comes along. */
  readonly version: number
  readonly fields: readonly WorksheetField[]
  readonly versions: readonly WorksheetFormRow[]
}

/** The form of a stage as the region asks it now, with its versions. */
export async function showWorksheetForm(
  services: Services,
  regionId: RegionId,
  stage: Stage,
): Promise<ShownForm> {
  const versions = await listWorksheetForms(services.db, regionId, stage)
  const fields = versions[0]?.fields ?? defaultWorksheetForms[stage]
  return { stage, version: versions[0]?.version ?? 0, fields, versions }
}

/** The forms of all stages. */
export async function listForms(services: Services, regionId: RegionId): Promise<ShownForm[]> {
  return Promise.all(stages.map((stage) => showWorksheetForm(services, regionId, stage)))
}

/** A field as the editor sends it; a new one has no key yet. */
export type EditedField = Omit<WorksheetField, 'key'> & { readonly key: string | null }

/** Keys of new fields are made from their labels, and never from a key that any version has used. */
function withKeys(fields: readonly EditedField[], taken: ReadonlySet<string>): WorksheetField[] {
  const used = new Set(taken)
  return fields.map((field) => {
    const key = field.key ?? freeSlug(field.label.id, used)
    used.add(key)
    return { ...field, key }
  })
}

/**
 * Makes a new version of a stage's form. Worksheets that are open keep the version they began with. Refused
 * `changed-meanwhile` when somebody made a newer version than `basedOn`.
 */
export async function editWorksheetForm(
  services: Services,
  author: Author,
  regionId: RegionId,
  input: { stage: Stage; basedOn: number; fields: readonly EditedField[] },
): Promise<Result<{ version: number }, FormRefusal | 'changed-meanwhile'>> {
  const { stage, basedOn } = input
  const now = services.clock()
  return change(services.db, author, 'worksheet-form.edit', async (transaction) => {
    const current = await currentForm(transaction, regionId, stage)
    if (current.version !== basedOn) return refused('changed-meanwhile', { version: current.version })
    const earlier = await listWorksheetForms(transaction, regionId, stage)
    const past = [...earlier.flatMap(({ fields }) => fields), ...current.fields]
    const checked = checkWorksheetForm(stage, withKeys(input.fields, new Set(past.map(({ key }) => key))))
    if (!checked.ok) return checked
    if (basedOn === 0) {
      // Worksheets of the form that came along need it as a version of its own.
      const first = { version: 1, fields: current.fields, createdBy: null, createdAt: now }
      await insertWorksheetForm(transaction, regionId, stage, first)
    }
    const version = Math.max(basedOn, 1) + 1
    const form = { version, fields: checked.value, createdBy: author.personId, createdAt: now }
    const inserted = await insertWorksheetForm(transaction, regionId, stage, form)
    return inserted ? ok({ version }) : refused('changed-meanwhile', { version })
  })
}

/** Sets how many working days each side has at a gate; null takes the rule away. */
export async function setGateDays(
  services: Services,
  author: Author,
  region: RegionScope,
  gateDays: { readonly team: number; readonly coach: number } | null,
): Promise<void> {
  const { gateDays: _, ...others } = region.settings
  const settings = gateDays ? { ...others, gateDays } : others
  await change(services.db, author, 'region.gate-days', (transaction) =>
    updateRegionSettings(transaction, region.id, settings),
  )
}
