import { z } from 'zod'
import { answerAddress, showAddress } from '../../../../services/complaint/complaint-address.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { tracksOfNetwork } from './handlers.tsx'
import { LettersPage } from './letters-page.tsx'

const answerForm = z.object({ answer: z.enum(['yes', 'no']) })

/** GET /track/letters/:token: whether letters are wanted, as the link of the first letter asks. */
export async function showLetters(visit: Visit, status: 200 | 422 = 200): Promise<Response> {
  if (!(await paced(visit, tracksOfNetwork))) return tooMany(visit)
  const token = visit.parameters.token ?? ''
  const found = await showAddress(visit.services, token)
  if (!found.ok) return notFound(visit)
  const { region, state } = found.value
  visit.region = region
  visit.context.header('Cache-Control', 'no-store')
  return page(
    visit,
    <LettersPage view={viewOf(visit)} token={token} state={state} regionName={region.name} />,
    status,
  )
}

/** POST /track/letters/:token: yes or no. */
export async function answerLetters(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, answerForm)
  if (!form.ok) return showLetters(visit, 422)
  const token = visit.parameters.token ?? ''
  const outcome = await answerAddress(visit.services, authorOf(visit), token, form.values.answer === 'yes')
  return outcome.ok ? redirect(visit, paths.complaintLetters(token), 'saved') : notFound(visit)
}
