import { z } from 'zod'
import { innovationKinds } from '../../../../../domain/lifecycle/gate-limit.ts'
import { stages } from '../../../../../domain/lifecycle/stage.ts'
import { setGateLimit } from '../../../../../services/lifecycle/set-gate-limit.ts'
import { day, requiredLine } from '../../../../forms/fields.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { redirect } from '../../../../respond.tsx'
import { authorOf } from '../../../../visit.ts'
import { formListPage, GATE_DAYS_MAX, type InRegion } from './handlers.tsx'

const limitDays = z
  .string()
  .optional()
  .transform((text) => text?.trim() || null)
  .pipe(
    z
      .string()
      .refine(
        (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= GATE_DAYS_MAX,
        'number',
      )
      .transform(Number)
      .nullable(),
  )

const schema = z.object({
  stage: z.enum(stages),
  kind: z.enum(['', ...innovationKinds]).transform((kind) => kind || null),
  teamDays: limitDays,
  coachDays: limitDays,
  validFrom: day,
  source: requiredLine(),
})

/** Sets the limits of one stage; a refused form keeps what was typed. */
export async function handleGateLimit(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, schema)
  if (!form.ok) return formListPage(visit, { limit: { typed: form.typed, errors: form.errors } })
  await setGateLimit(visit.services, authorOf(visit), visit.region.id, form.values)
  return redirect(visit, paths.worksheetForms(visit.region.slug), 'saved')
}
