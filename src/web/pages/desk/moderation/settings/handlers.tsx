import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { abusiveWordLanguages } from '../../../../../domain/moderation/abusive-text.ts'
import {
  changeAbusiveWord,
  showAbusiveWordList,
} from '../../../../../services/moderation/edit-abusive-words.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { requiredLine } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { AbusiveWordsPage } from './abusive-words-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }

async function answer(
  visit: Desk,
  again: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { services, region, actor } = visit
  const list = await showAbusiveWordList(services, region)
  const maySeeQueue = may(actor, 'text.moderate', { regionId: region.id, agencyIds: [] })
  const { typed, errors } = again
  const props = { region: region.slug, maySeeQueue, ...list, typed, errors }
  return page(visit, <AbusiveWordsPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export function showAbusiveWords(visit: Desk): Promise<Response> {
  return answer(visit)
}

const wordForm = z.object({
  word: requiredLine(),
  language: z.enum(abusiveWordLanguages),
  change: z.enum(['add', 'take-out']),
})

export async function handleAbusiveWord(visit: Desk): Promise<Response> {
  const form = await parseForm(visit, wordForm)
  if (!form.ok) return answer(visit, form)
  const { word, language, change } = form.values
  const input = { word, language, isListed: change === 'add' }
  const outcome = await changeAbusiveWord(visit.services, authorOf(visit), visit.region, input)
  if (outcome.ok) return redirect(visit, paths.abusiveWords(visit.region.slug), 'saved')
  return answer(visit, {
    typed: form.typed,
    errors: { word: visit.messages.moderation.wordRefusals[outcome.code] },
  })
}
