import { dayAt } from '../../domain/calendar/working-days.ts'
import { unknownPlaceholders } from '../../domain/complaint/answer-template.ts'
import {
  CATEGORIES_MAX,
  type ComplaintCategory,
  suggestedCategories,
} from '../../domain/complaint/complaint-category.ts'
import {
  type ComplaintRule,
  checkRule,
  type RuleRefusal,
  ruleOn,
} from '../../domain/complaint/complaint-rule.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok, type Refused, type Result, refused } from '../../domain/result.ts'
import type { AnswerTemplateId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import {
  type AnswerTemplate,
  endTemplate,
  listTemplates,
  putTemplate,
} from '../../store/complaint/answer-template.ts'
import { listCategories, listCategoryKeys, putCategories } from '../../store/complaint/complaint-category.ts'
import { listComplaintRules, putComplaintRule } from '../../store/complaint/complaint-rule.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type ComplaintSettings = {
  readonly today: string
  /** In force today. */
  readonly rule: ComplaintRule
  /** What the region set, the newest day first; empty while the suggestion holds. */
  readonly rules: readonly ComplaintRule[]
  readonly categories: readonly ComplaintCategory[]
  /** True while the categories are only offered, and no citizen is asked for one. */
  readonly categoriesAreSuggested: boolean
  readonly templates: readonly AnswerTemplate[]
}

type Reach = Pick<Services, 'db' | 'clock'>

/** Everything that a region sets for its complaints. */
export async function showComplaintSettings(
  services: Reach,
  region: RegionScope,
): Promise<ComplaintSettings> {
  const { db } = services
  const today = dayAt(services.clock(), region.timeZone)
  const [rules, categories, templates] = await Promise.all([
    listComplaintRules(db, region.id),
    listCategories(db, region.id),
    listTemplates(db, region.id),
  ])
  const categoriesAreSuggested = categories.length === 0
  return {
    today,
    rule: ruleOn(rules, today),
    rules,
    templates,
    categoriesAreSuggested,
    categories: categoriesAreSuggested ? suggestedCategories : categories,
  }
}

/**
 * Sets the rule from a day on. What was done under an earlier one stays, so a day that has passed is refused
 * ('day-has-passed').
 */
export async function setComplaintRule(
  services: Reach,
  author: Author,
  region: RegionScope,
  rule: ComplaintRule,
): Promise<Result<null, RuleRefusal | 'day-has-passed'>> {
  const now = services.clock()
  if (rule.validFrom < dayAt(now, region.timeZone)) return refused('day-has-passed')
  const checked = checkRule(rule)
  if (!checked.ok) return checked
  const by = { personId: author.personId, now }
  await change(services.db, author, 'complaint-rule.set', (transaction) =>
    putComplaintRule(transaction, region.id, checked.value, by),
  )
  return ok(null)
}

/** A category as it was typed; a new one has no key yet. */
export type TypedCategory = Omit<ComplaintCategory, 'key'> & { readonly key: string | null }

/** Sets what complaints may be about. A category that is left out ends and stays with the complaints that have it. */
export async function setCategories(
  services: Reach,
  author: Author,
  region: RegionScope,
  typed: readonly TypedCategory[],
): Promise<Result<null, 'too-many-categories'>> {
  if (typed.length > CATEGORIES_MAX) return refused('too-many-categories')
  return change(services.db, author, 'complaint-category.set', async (transaction) => {
    const known = new Set(await listCategoryKeys(transaction, region.id))
    const offered = new Set(known.size === 0 ? suggestedCategories.map(({ key }) => key) : [])
    const kept = typed.flatMap(({ key }) => (key && (known.has(key) || offered.has(key)) ? [key] : []))
    const taken = new Set([...known, ...kept])
    const categories = typed.map(({ key, nameId, nameEn }) => {
      const own = key && kept.includes(key) ? key : freeSlug(nameId, taken)
      taken.add(own)
      return { key: own, nameId, nameEn }
    })
    await putCategories(transaction, region.id, categories, services.clock())
    return ok(null)
  })
}

/** What stands in braces in a template and means nothing. */
type UnknownPlaceholder = Refused<
  'unknown-placeholder',
  { readonly field: 'textId' | 'textEn'; readonly unknown: readonly string[] }
>

/** Saves a template; `id` null is a new one. Refused 'unknown-placeholder' with what stands in braces and means nothing. */
export async function saveTemplate(
  services: Reach,
  author: Author,
  region: RegionScope,
  input: Omit<AnswerTemplate, 'id'> & { id: AnswerTemplateId | null },
): Promise<Result<null, 'no-such-template', UnknownPlaceholder>> {
  for (const field of ['textId', 'textEn'] as const) {
    const unknown = unknownPlaceholders(input[field] ?? '')
    if (unknown.length > 0) return refused('unknown-placeholder', { field, unknown })
  }
  return change(services.db, author, 'answer-template.save', async (transaction) => {
    const known = await listTemplates(transaction, region.id)
    if (input.id !== null && !known.some(({ id }) => id === input.id)) return refused('no-such-template')
    const id = input.id ?? (newIdentifier() as AnswerTemplateId)
    await putTemplate(transaction, region.id, { ...input, id }, services.clock())
    return ok(null)
  })
}

/** Takes a template out of use. */
export async function removeTemplate(
  services: Reach,
  author: Author,
  region: RegionScope,
  id: AnswerTemplateId,
): Promise<void> {
  await change(services.db, author, 'answer-template.end', (transaction) =>
    endTemplate(transaction, region.id, id, services.clock()),
  )
}
