import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { exhibitionCountKinds } from '../../../../../domain/programme/exhibition.ts'
import {
  addClaim,
  addExhibition,
  addStands,
  editExhibition,
  openExhibition,
  openJury,
  withdrawClaim,
} from '../../../../../services/programme/edit-exhibition.ts'
import { showExhibition } from '../../../../../services/programme/show-exhibition.ts'
import { listCohorts } from '../../../../../store/programme/cohort.ts'
import { listExhibitions, listPossibleStands } from '../../../../../store/programme/exhibition.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { boundsError } from '../../../../forms/bounds-error.ts'
import { day, optionalLine, optionalText, requiredLine } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { surveyCodePattern } from '../../../../slug.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { optionalWhole } from '../../message/whole-number.ts'
import { ExhibitionFormPage } from './exhibition-form.tsx'
import { ExhibitionListPage } from './exhibition-list-page.tsx'
import { ExhibitionPage } from './exhibition-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }
type Said = { typed?: Typed; errors?: Readonly<Record<string, string>> }

const WELCOME_CHARACTERS_MAX = 1_000
const SOURCE_CHARACTERS_MAX = 500
const CHOICES_CHARACTERS_MAX = 20_000
const VISITORS_MAX = 10_000_000

export const mayEditExhibitions = ({ actor, region }: Desk) =>
  may(actor, 'exhibition.edit', { regionId: region.id, agencyIds: [] })

export async function showExhibitions(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const [exhibitions, cohorts] = await Promise.all([
    listExhibitions(services.db, region.id, { openOnly: false }),
    listCohorts(services.db, region.id),
  ])
  const props = { region: region.slug, exhibitions, hasCohorts: cohorts.length > 0 }
  const mayEdit = mayEditExhibitions(visit)
  return page(visit, <ExhibitionListPage view={viewOf(visit)} {...props} mayEdit={mayEdit} />)
}

async function newAnswer(visit: Desk, { typed = {}, errors }: Said = {}): Promise<Response> {
  const cohorts = await listCohorts(visit.services.db, visit.region.id)
  const props = { region: visit.region.slug, cohorts, typed, errors }
  return page(visit, <ExhibitionFormPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export function showNewExhibition(visit: Desk): Promise<Response> {
  return newAnswer(visit)
}

const texts = {
  name: requiredLine(),
  place: requiredLine(),
  opensOn: day,
  closesOn: day,
  welcome: optionalText(WELCOME_CHARACTERS_MAX),
}

export async function handleNewExhibition(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const form = await parseForm(visit, z.object({ ...texts, cohort: z.string().min(1).pipe(z.guid()) }))
  if (!form.ok) return newAnswer(visit, form)
  const { cohort, ...rest } = form.values
  const added = await addExhibition(services, authorOf(visit), region.id, { ...rest, cohortId: cohort })
  if (added.ok) return redirect(visit, paths.exhibition(region.slug, added.value.code), 'saved')
  if (added.code === 'out-of-bounds')
    return newAnswer(visit, { typed: form.typed, errors: boundsError(visit, added) })
  const errors: Record<string, string> =
    added.code === 'unknown-cohort'
      ? { cohort: messages.formError.missing }
      : { closesOn: messages.exhibition.endsBefore }
  return newAnswer(visit, { typed: form.typed, errors })
}

const codeOf = ({ parameters }: Desk) => {
  const code = parameters.exhibition ?? ''
  return surveyCodePattern.test(code) ? code : ''
}
const scopeOf = (visit: Desk) => ({ regionId: visit.region.id, code: codeOf(visit) })

async function exhibitionAnswer(visit: Desk, { typed = {}, errors }: Said = {}): Promise<Response> {
  const { services, region, actor } = visit
  const shown = await showExhibition(services, region, codeOf(visit))
  if (!shown) return notFound(visit)
  const mayEdit = mayEditExhibitions(visit)
  const possible = mayEdit ? await listPossibleStands(services.db, region.id, shown.exhibition) : []
  const props = {
    view: viewOf(visit, { exampleData: region.holdsExampleData || shown.exhibition.isExample }),
    region: region.slug,
    shown,
    possible,
    mayEdit,
    seesPanels: may(actor, 'panel.see', { regionId: region.id, agencyIds: [] }),
    typed,
    errors,
  }
  return page(visit, <ExhibitionPage {...props} />, errors ? 422 : 200)
}

export function showExhibitionPage(visit: Desk): Promise<Response> {
  return exhibitionAnswer(visit)
}

const saved = (visit: Desk) => redirect(visit, paths.exhibition(visit.region.slug, codeOf(visit)), 'saved')

export async function handleExhibition(visit: Desk): Promise<Response> {
  const form = await parseForm(visit, z.object(texts))
  if (!form.ok) return exhibitionAnswer(visit, form)
  const edited = await editExhibition(visit.services, authorOf(visit), scopeOf(visit), form.values)
  if (edited.ok) return saved(visit)
  if (edited.code === 'no-such-exhibition') return notFound(visit)
  if (edited.code === 'out-of-bounds')
    return exhibitionAnswer(visit, { typed: form.typed, errors: boundsError(visit, edited) })
  const errors = { closesOn: visit.messages.exhibition.endsBefore }
  return exhibitionAnswer(visit, { typed: form.typed, errors })
}

export async function handleStands(visit: Desk): Promise<Response> {
  const schema = z.object({ innovations: z.string().max(CHOICES_CHARACTERS_MAX).default('') })
  const form = await parseForm(visit, schema)
  if (!form.ok) return exhibitionAnswer(visit, form)
  const chosen = form.values.innovations.split('\n')
  const added = await addStands(visit.services, authorOf(visit), scopeOf(visit), chosen)
  if (added.ok) return saved(visit)
  if (added.code === 'no-such-exhibition') return notFound(visit)
  const errors = { innovations: visit.messages.exhibition.standAddNone }
  return exhibitionAnswer(visit, { typed: form.typed, errors })
}

export async function handleJury(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const shown = await showExhibition(services, region, codeOf(visit))
  if (!shown) return notFound(visit)
  const words = messages.exhibition
  const name = words.juryName(shown.exhibition.name)
  const opened = await openJury(services, authorOf(visit), scopeOf(visit), name)
  if (opened.ok) return saved(visit)
  if (opened.code === 'no-such-exhibition') return notFound(visit)
  const sentence = opened.code === 'no-stands' ? words.juryNoStands : words.juryEnded
  return exhibitionAnswer(visit, { errors: { '': sentence } })
}

export async function handleOpenExhibition(visit: Desk): Promise<Response> {
  const form = await parseForm(visit, z.object({ open: z.enum(['yes', 'no']) }))
  if (!form.ok) return exhibitionAnswer(visit, form)
  const isOpen = form.values.open === 'yes'
  const opened = await openExhibition(visit.services, authorOf(visit), scopeOf(visit), isOpen)
  return opened.ok ? saved(visit) : notFound(visit)
}

export async function handleClaim(visit: Desk): Promise<Response> {
  const { services, language, messages } = visit
  const schema = z.object({
    kind: z.enum(exhibitionCountKinds),
    claimTitle: requiredLine(),
    countedOn: day,
    people: optionalWhole(language, VISITORS_MAX),
    source: optionalLine(SOURCE_CHARACTERS_MAX),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return exhibitionAnswer(visit, form)
  const { claimTitle, ...rest } = form.values
  const added = await addClaim(services, authorOf(visit), scopeOf(visit), { ...rest, title: claimTitle })
  if (added.ok) return saved(visit)
  if (added.code === 'no-such-exhibition') return notFound(visit)
  const errors =
    added.code === 'out-of-bounds'
      ? boundsError(visit, added, { title: 'claimTitle' })
      : { people: messages.exhibition.peopleMissing }
  return exhibitionAnswer(visit, { typed: form.typed, errors })
}

export async function handleWithdrawClaim(visit: Desk): Promise<Response> {
  const schema = z.object({ claim: z.guid(), reason: requiredLine() })
  const form = await parseForm(visit, schema)
  if (!form.ok) return exhibitionAnswer(visit, form)
  const { claim, reason } = form.values
  const taken = await withdrawClaim(visit.services, authorOf(visit), scopeOf(visit), { id: claim, reason })
  return taken.ok ? saved(visit) : notFound(visit)
}
