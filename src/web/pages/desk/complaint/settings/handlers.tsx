import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { CATEGORIES_MAX } from '../../../../../domain/complaint/complaint-category.ts'
import { type RuleNumber, ruleLimits, ruleNumbers } from '../../../../../domain/complaint/complaint-rule.ts'
import type { AnswerTemplateId } from '../../../../../domain/scope.ts'
import {
  removeTemplate,
  saveTemplate,
  setCategories,
  setComplaintRule,
  showComplaintSettings,
  type TypedCategory,
} from '../../../../../services/complaint/edit-complaint-settings.ts'
import { listTemplates } from '../../../../../store/complaint/answer-template.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import {
  day,
  NAME_CHARACTERS_MAX,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
} from '../../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { ComplaintSettingsPage, NEW_CATEGORIES } from './settings-page.tsx'
import { TemplatePage } from './template-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Again = { typed: Typed; errors: Readonly<Record<string, string>> }

async function answer(visit: InRegion, again?: Again): Promise<Response> {
  const settings = await showComplaintSettings(visit.services, visit.region)
  const props = { view: viewOf(visit), region: visit.region.slug, settings, ...again }
  return page(visit, <ComplaintSettingsPage {...props} />, again ? 422 : 200)
}

export async function showComplaintSettingsPage(visit: InRegion): Promise<Response> {
  return answer(visit)
}

const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))

const numbers = Object.fromEntries(
  ruleNumbers.map((name) => [name, wholeNumber(ruleLimits[name])]),
) as Record<RuleNumber, ReturnType<typeof wholeNumber>>
const ruleForm = z.object({ validFrom: day, ...numbers })

const refusedField = {
  'day-has-passed': 'validFrom',
  'head-before-coordinator': 'escalateToHeadDaysAfter',
  'forgotten-before-asked': 'forgetContactDays',
} as const

export async function handleComplaintRule(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, ruleForm)
  const { typed } = form
  if (!form.ok) return answer(visit, { typed, errors: form.errors })
  const outcome = await setComplaintRule(visit.services, authorOf(visit), visit.region, form.values)
  if (outcome.ok) return redirect(visit, paths.complaintSettings(visit.region.slug), 'saved')
  const sentence = visit.messages.complaintSetting.refusals[outcome.code]
  return answer(visit, { typed, errors: { [refusedField[outcome.code]]: sentence } })
}

/** The rows of the form in their order; a row without a name in either language is left out. */
function categoriesOf(typed: Typed): { name: string; key: string; category: TypedCategory }[] {
  const keys = Object.keys(typed).flatMap(
    (name) => /^category\.([a-z0-9-]{1,100})\.id$/.exec(name)?.[1] ?? [],
  )
  return keys
    .slice(0, CATEGORIES_MAX + NEW_CATEGORIES + 1)
    .map((key) => ({
      name: `category.${key}`,
      key,
      category: {
        key: /^new-\d+$/.test(key) ? null : key,
        nameId: (typed[`category.${key}.id`] ?? '').trim(),
        nameEn: (typed[`category.${key}.en`] ?? '').trim(),
      },
    }))
    .filter(({ category }) => category.nameId !== '' || category.nameEn !== '')
}

export async function handleComplaintCategories(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const { formError, complaintSetting } = visit.messages
  const rows = categoriesOf(typed)
  const errors: Record<string, string> = {}
  for (const { name, category } of rows) {
    for (const [language, text] of [
      ['id', category.nameId],
      ['en', category.nameEn],
    ] as const) {
      if (text === '') errors[`${name}.${language}`] = formError.missing
      if (text.length > NAME_CHARACTERS_MAX)
        errors[`${name}.${language}`] = formError.tooLong(NAME_CHARACTERS_MAX)
    }
  }
  if (Object.keys(errors).length > 0) return answer(visit, { typed, errors })
  const categories = rows.map(({ category }) => category)
  const outcome = await setCategories(visit.services, authorOf(visit), visit.region, categories)
  if (outcome.ok) return redirect(visit, paths.complaintSettings(visit.region.slug), 'saved')
  return answer(visit, { typed, errors: { '': complaintSetting.refusals[outcome.code](CATEGORIES_MAX) } })
}

async function templateOf(visit: InRegion) {
  const templates = await listTemplates(visit.services.db, visit.region.id)
  return templates.find(({ id }) => id === visit.parameters.template) ?? null
}

export async function showNewTemplate(visit: InRegion): Promise<Response> {
  const props = { region: visit.region.slug, templateId: null, typed: {} }
  return page(visit, <TemplatePage view={viewOf(visit)} {...props} />)
}

export async function showTemplate(visit: InRegion): Promise<Response> {
  const template = await templateOf(visit)
  if (!template) return notFound(visit)
  const { title, textId, textEn } = template
  const typed = { title, textId, textEn: textEn ?? '' }
  const props = { region: visit.region.slug, templateId: template.id, typed }
  return page(visit, <TemplatePage view={viewOf(visit)} {...props} />)
}

const templateForm = z.object({
  title: requiredLine(),
  textId: requiredText(),
  textEn: optionalText(),
  end: optionalLine(),
})

export async function handleTemplate(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const id = (parameters.template ?? null) as AnswerTemplateId | null
  if (id !== null && !(await templateOf(visit))) return notFound(visit)
  const form = await parseForm(visit, templateForm)
  const done = () => redirect(visit, paths.complaintSettings(region.slug), 'saved')
  if (id !== null && form.typed.end === 'yes') {
    await removeTemplate(services, authorOf(visit), region, id)
    return done()
  }
  const again = (errors: Readonly<Record<string, string>>) => {
    const props = { region: region.slug, templateId: id, typed: form.typed, errors }
    return page(visit, <TemplatePage view={viewOf(visit)} {...props} />, 422)
  }
  if (!form.ok) return again(form.errors)
  const { title, textId, textEn } = form.values
  const outcome = await saveTemplate(services, authorOf(visit), region, { id, title, textId, textEn })
  if (outcome.ok) return done()
  if (outcome.code === 'no-such-template') return notFound(visit)
  const { field, unknown } = outcome.details
  return again({
    [field]: visit.messages.complaintSetting.refusals['unknown-placeholder'](unknown.join(' ')),
  })
}
