import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Language } from '../../../../domain/language.ts'
import {
  type EffectRefusal,
  type EffectRow,
  effectRows,
} from '../../../../domain/measurement/effect-sheet.ts'
import type { Refused } from '../../../../domain/result.ts'
import {
  removeEffectRow,
  saveEffectRow,
  showEffectSheet,
} from '../../../../services/measurement/effect-sheet.ts'
import { findInnovationRecord } from '../../../../store/lifecycle/innovation.ts'
import { type EffectRecord, listEffectRows } from '../../../../store/measurement/effect-row.ts'
import { optionalLine, optionalText } from '../../../forms/fields.ts'
import { optionalNumber, typedNumber } from '../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { EffectRowPage } from './effect-row-page.tsx'
import { EffectSheetPage } from './effect-sheet-page.tsx'

const NARRATIVE_CHARACTERS_MAX = 1_000

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

const viewOfSheet = (visit: OnInnovation) =>
  viewOf(visit, { exampleData: visit.region.holdsExampleData || visit.innovation.isExample })

export async function showEffectSheetPage(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const [sheet, record] = await Promise.all([
    showEffectSheet(services, scopeOf(visit)),
    findInnovationRecord(services.db, region.id, innovation.id),
  ])
  if (!record) return notFound(visit)
  const mayEdit = may(actor, 'indicator.edit', innovation)
  return page(
    visit,
    <EffectSheetPage view={viewOfSheet(visit)} innovation={record} sheet={sheet} mayEdit={mayEdit} />,
  )
}

const rowOf = ({ parameters }: OnInnovation): EffectRow | undefined =>
  effectRows.find(({ key }) => key === parameters.row)

function typedOf(language: Language, filled: EffectRecord): Typed {
  return {
    unit: filled.unit,
    beforeValue: typedNumber(language, filled.before.value),
    beforePeriod: filled.before.period ?? '',
    beforeSource: filled.before.source ?? '',
    afterValue: typedNumber(language, filled.after.value),
    afterPeriod: filled.after.period ?? '',
    afterSource: filled.after.source ?? '',
    narrative: filled.narrative ?? '',
  }
}

async function rowAnswer(
  visit: OnInnovation,
  again?: { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> },
): Promise<Response> {
  const { services, region, innovation, language } = visit
  const row = rowOf(visit)
  const record = await findInnovationRecord(services.db, region.id, innovation.id)
  if (!row || !record) return notFound(visit)
  const filled = (await listEffectRows(services.db, scopeOf(visit))).find(({ key }) => key === row.key)
  const typed = again?.typed ?? (filled ? typedOf(language, filled) : {})
  const props = { innovation: record, row, revision: filled?.revision ?? 0, typed, errors: again?.errors }
  return page(visit, <EffectRowPage view={viewOfSheet(visit)} {...props} />, again ? 422 : 200)
}

export function showEffectRow(visit: OnInnovation): Promise<Response> {
  return rowAnswer(visit)
}

const rowForm = (language: Language) =>
  z.object({
    unit: z.string().max(40),
    beforeValue: optionalNumber(language),
    beforePeriod: optionalLine(),
    beforeSource: optionalLine(),
    afterValue: optionalNumber(language),
    afterPeriod: optionalLine(),
    afterSource: optionalLine(),
    narrative: optionalText(NARRATIVE_CHARACTERS_MAX),
    revision: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  })

/** Beside which field a refusal is told. */
function errorsOf(
  visit: OnInnovation,
  refusal: EffectRefusal | Refused<'changed-since-read'>,
): Record<string, string> {
  const { refused } = visit.messages.effectSheet
  switch (refusal.code) {
    case 'bad-value':
      return { [`${refusal.details.side}Value`]: refused['bad-value'] }
    case 'source-missing':
      return { [`${refusal.details.side}Source`]: refused['source-missing'] }
    case 'no-value':
      return { beforeValue: refused['no-value'] }
    case 'changed-since-read':
      return { '': refused['changed-since-read'] }
    default:
      return { unit: refused['unit-not-of-row'] }
  }
}

export async function handleEffectRow(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, language } = visit
  const row = rowOf(visit)
  if (!row) return notFound(visit)
  const form = await parseForm(visit, rowForm(language))
  if (!form.ok) return rowAnswer(visit, form)
  const { values } = form
  // A source or a time without a figure says nothing, and is not kept.
  const side = (value: number | null, period: string | null, source: string | null) =>
    value === null ? { value, period: null, source: null } : { value, period, source }
  const saved = await saveEffectRow(services, authorOf(visit), scopeOf(visit), {
    key: row.key,
    unit: values.unit,
    before: side(values.beforeValue, values.beforePeriod, values.beforeSource),
    after: side(values.afterValue, values.afterPeriod, values.afterSource),
    narrative: values.narrative,
    revision: values.revision,
  })
  if (saved.ok) return redirect(visit, paths.effectSheet(region.slug, innovation.slug), 'saved')
  return rowAnswer(visit, { typed: form.typed, errors: errorsOf(visit, saved) })
}

export async function handleRemoveEffectRow(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const row = rowOf(visit)
  if (!row) return notFound(visit)
  const form = await parseForm(visit, z.object({ revision: z.coerce.number().int().catch(0) }))
  const revision = form.ok ? form.values.revision : 0
  const removed = await removeEffectRow(services, authorOf(visit), scopeOf(visit), { key: row.key, revision })
  if (removed.ok) return redirect(visit, paths.effectSheet(region.slug, innovation.slug), 'saved')
  const errors = { '': messages.effectSheet.refused['changed-since-read'] }
  return rowAnswer(visit, { typed: {}, errors })
}
