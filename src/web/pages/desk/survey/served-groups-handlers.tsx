import { z } from 'zod'
import { may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import {
  type GroupField,
  groupFields,
  groupsOf,
  SERVED_IN_GROUP_MAX,
} from '../../../../domain/survey/served-groups.ts'
import type { SecondPersonRefusal } from '../../../../domain/verdict/proposal.ts'
import { recordServedGroups } from '../../../../services/verdict/record-served-groups.ts'
import { secondPersonFor } from '../../../../services/verdict/second-person.ts'
import { showVerdict } from '../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { listServedGroups } from '../../../../store/survey/served-groups.ts'
import { requiredLine } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { ServedGroupsPage } from './served-groups-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

const SOURCE_CHARACTERS_MAX = 200

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'date')

const people = z
  .string()
  .trim()
  .regex(/^\d{0,9}$/, 'number')
  .transform(Number)
  .pipe(z.number().max(SERVED_IN_GROUP_MAX))
  .optional()

/** The groups of every field by one name each: 'group-L'. */
const groupNames = groupFields.flatMap(groupsOf).map((key) => `group-${key}`)

const groupsForm = z.object({
  field: z.enum(groupFields),
  from: month,
  until: month,
  source: requiredLine(SOURCE_CHARACTERS_MAX),
  ...Object.fromEntries(groupNames.map((name) => [name, people])),
})

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

function fieldOf(asked: string | undefined): GroupField {
  return groupFields.find((field) => field === asked) ?? 'sex'
}

async function answer(
  visit: OnInnovation,
  said: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { services, region, innovation, actor, query } = visit
  const exampleData = region.holdsExampleData || innovation.isExample
  const [records, shown] = await Promise.all([
    listServedGroups(services.db, region.id, innovation.id),
    showVerdict(services, region, innovation.id),
  ])
  const mayRecord =
    may(actor, 'served-groups.record', innovation) &&
    (await secondPersonFor(services.db, actor, scopeOf(visit), null)).ok
  const element = (
    <ServedGroupsPage
      view={viewOf(visit, { exampleData })}
      region={region}
      innovation={innovation}
      field={fieldOf(said.typed?.field ?? query.get('field') ?? undefined)}
      records={records}
      voice={shown?.evidence.voice ?? null}
      mayRecord={mayRecord}
      thisMonth={dayAt(services.clock(), region.timeZone).slice(0, 7)}
      typed={said.typed}
      errors={said.errors}
    />
  )
  return page(visit, element, said.errors ? 422 : 200)
}

export function showServedGroups(visit: OnInnovation): Promise<Response> {
  return answer(visit)
}

export async function handleServedGroups(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor, messages } = visit
  const form = await parseForm(visit, groupsForm)
  if (!form.ok) return answer(visit, form)
  const { field, from, until, source, ...typed } = form.values
  const given = typed as Readonly<Record<string, number | undefined>>
  const groups = groupsOf(field).map((key) => ({ key, served: given[`group-${key}`] ?? 0 }))
  const recorded = await recordServedGroups(services, authorOf(visit), scopeOf(visit), {
    count: { field, from, until, source, groups },
    actor,
    today: dayAt(services.clock(), region.timeZone),
  })
  if (recorded.ok) return redirect(visit, paths.servedGroups(region.slug, innovation.slug), 'saved')
  return answer(visit, { typed: form.typed, errors: errorsOf(messages, field, recorded.code) })
}

function errorsOf(
  { servedGroups: words }: Messages,
  field: GroupField,
  code: 'months-turned' | 'one-group' | SecondPersonRefusal,
): Record<string, string> {
  if (code === 'months-turned') return { until: words.errors[code] }
  if (code === 'one-group') return { [`group-${groupsOf(field)[0]}`]: words.errors[code] }
  return { '': words.secondPerson[code] }
}
