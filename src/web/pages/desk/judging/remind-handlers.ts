import { remindJudges } from '../../../../services/judging/remind-judges.ts'
import { paths } from '../../../paths.ts'
import { notFound, redirect } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { type Desk, panelOf } from './handlers.tsx'

/** Reminds the judges of a panel who owe sheets; of a panel that is closed nobody does. */
export async function handleRemindJudges(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const panel = await panelOf(visit)
  if (!panel) return notFound(visit)
  const reminded = await remindJudges(services, authorOf(visit), region, panel.id)
  const { byMail, byHand, already } = reminded.ok ? reminded.value : { byMail: 0, byHand: 0, already: 0 }
  const reply = byMail + byHand > 0 ? 'reminded' : already > 0 ? 'remindedAlready' : 'remindedNobody'
  return redirect(visit, paths.panel(region.slug, panel.code), reply)
}
