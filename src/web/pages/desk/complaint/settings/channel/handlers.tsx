import { z } from 'zod'
import type { Actor } from '../../../../../../domain/access/role.ts'
import { dayAt } from '../../../../../../domain/calendar/working-days.ts'
import { complaintHandlings, handlingOn } from '../../../../../../domain/complaint/complaint-handling.ts'
import { chooseComplaintChannel } from '../../../../../../services/complaint/choose-complaint-channel.ts'
import { listChannelChoices } from '../../../../../../store/complaint/complaint-channel.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import type { FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { day, requiredText } from '../../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { ChannelPage } from './channel-page.tsx'

type Lab = Visit & { region: RegionScope; actor: Actor }

async function answer(visit: Lab, typed?: Typed, errors?: FieldErrors): Promise<Response> {
  const { services, region } = visit
  const choices = await listChannelChoices(services.db, region.id)
  const today = dayAt(services.clock(), region.timeZone)
  const props = { region, choices, today, inForce: handlingOn(choices, today), typed, errors }
  return page(visit, <ChannelPage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export async function showComplaintChannel(visit: Lab): Promise<Response> {
  return answer(visit)
}

const channelForm = z.object({
  handling: z.enum(complaintHandlings),
  validFrom: day,
  reason: requiredText(1_000),
})

export async function handleComplaintChannel(visit: Lab): Promise<Response> {
  const form = await parseForm(visit, channelForm)
  if (!form.ok) return answer(visit, form.typed, form.errors)
  const outcome = await chooseComplaintChannel(visit.services, authorOf(visit), visit.region, form.values)
  if (outcome.ok) return redirect(visit, paths.complaintChannel(visit.region.slug), 'channelChosen')
  const field = outcome.code === 'day-has-passed' ? 'validFrom' : 'handling'
  return answer(visit, form.typed, { [field]: visit.messages.channel.channelErrors[outcome.code] })
}
