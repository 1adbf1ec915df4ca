import { z } from 'zod'
import {
  chooseChangesOfReport,
  showFollower,
  stopFollowing,
} from '../../../../services/complaint/follow-changes.ts'
import { findRegionById } from '../../../../store/region/region.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { EndChangesPage } from './end-changes-page.tsx'
import { tracksOfNetwork } from './handlers.tsx'

/** POST /track/:ticket/changes: whether the address on a report is told of changes too. */
export async function handleTicketChanges(visit: Visit): Promise<Response> {
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const ticket = visit.parameters.ticket ?? ''
  const form = await parseForm(visit, z.object({ wanted: z.enum(['yes', 'no']) }))
  if (!form.ok) return redirect(visit, paths.ticket(ticket))
  const isWanted = form.values.wanted === 'yes'
  const chosen = await chooseChangesOfReport(visit.services, authorOf(visit), ticket, isWanted)
  return chosen.ok ? redirect(visit, paths.ticket(ticket), 'saved') : notFound(visit)
}

/** GET /changes/:follower/:mark: the link of a letter. Opening it ends nothing: programs that look at mail open links too. */
export async function showEndChanges(visit: Visit): Promise<Response> {
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const { follower = '', mark = '' } = visit.parameters
  const found = await showFollower(visit.services, follower, mark)
  if (!found.ok) return notFound(visit)
  visit.region = await findRegionById(visit.services.db, found.value.regionId)
  visit.context.header('Cache-Control', 'no-store')
  const props = { follower: found.value, action: paths.endChanges(follower, mark) }
  return page(visit, <EndChangesPage view={viewOf(visit)} {...props} />)
}

/** POST /changes/:follower/:mark: one click, and the address is gone. */
export async function handleEndChanges(visit: Visit): Promise<Response> {
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const { follower = '', mark = '' } = visit.parameters
  const ended = await stopFollowing(visit.services, authorOf(visit), follower, mark)
  return ended.ok ? redirect(visit, paths.endChanges(follower, mark)) : notFound(visit)
}
