import { z } from 'zod'
import { followChanges } from '../../../../services/complaint/follow-changes.ts'
import { EMAIL_CHARACTERS_MAX } from '../../../forms/fields.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { notFound, redirect, tooMany } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { showThanks, surveyOf } from './handlers.tsx'

/** A family leaves a few addresses; a program that fills in a list does not get far. */
const addressesOfNetwork: Pace = { name: 'changes', usesMax: 10, windowSeconds: 3_600, spacingMs: 200 }

const addressForm = z.object({ email: z.string().trim().max(EMAIL_CHARACTERS_MAX).pipe(z.email()) })

/** POST /s/:code/changes: an address that is told when something changes. It is joined to no answer. */
export async function handleSurveyChanges(visit: Visit): Promise<Response> {
  const survey = await surveyOf(visit)
  if (survey instanceof Response) return survey
  const form = await parseForm(visit, addressForm)
  if (!form.ok) return showThanks(visit, { typed: form.typed.email, error: form.errors.email })
  if (!(await paced(visit, addressesOfNetwork))) return tooMany(visit)
  const scope = { regionId: survey.region.id, innovationId: survey.innovation.id }
  const wish = { email: form.values.email, language: visit.language }
  const asked = await followChanges(visit.services, authorOf(visit), scope, wish)
  return asked.ok ? redirect(visit, paths.surveyThanks(survey.code), 'changesAsked') : notFound(visit)
}
