import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  type OwnAuthor,
  renewRecoveryCodes,
  showSecondFactor,
} from '../../../../../services/access/second-factor.ts'
import { hasAuthenticator } from '../../../../../store/access/passkey.ts'
import { setCookies } from '../../../../cookies.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { ownPath } from '../../../../own-path.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { RecoveryCodesPage, SecondFactorPage } from './second-factor-pages.tsx'

type Signed = Visit & { actor: Actor }
type Fault = { readonly form: 'password' | 'confirm' | 'codes' | 'end'; readonly sentence: string }

const passwordForm = z.object({
  password: z.string().min(1).max(1_000),
  next: z.string().max(2_000).default(''),
})
const confirmForm = z.object({
  code: z.string().trim().min(1).max(40),
  next: z.string().max(2_000).default(''),
})

const hasOwnAuthenticator = ({ services, actor }: Signed) => hasAuthenticator(services.db, actor.personId)

export const authorIn = (visit: Signed): OwnAuthor => ({ ...authorOf(visit), personId: visit.actor.personId })

async function answer(
  visit: Signed,
  next: string,
  fault: Fault | null = null,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const person = { id: visit.actor.personId, email: visit.person?.email ?? '' }
  const state = await showSecondFactor(visit.services, person)
  const { isAsked, pending, hasAuthenticator: hasOne, passkeys } = state
  const props = { isAsked, pending, hasOne, passkeys: passkeys.length, next: ownPath(next), fault }
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <SecondFactorPage view={viewOf(visit)} {...props} />, status)
}

export function showOwnSecondFactor(visit: Signed): Promise<Response> {
  return answer(visit, visit.query.get('next') ?? '')
}

export async function handleBegin(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, passwordForm)
  const next = form.typed.next ?? ''
  if (!form.ok) return answer(visit, next, { form: 'password', sentence: form.errors.password ?? '' }, 422)
  const typed = { password: form.values.password, headers: visit.context.req.raw.headers }
  const outcome = await beginSecondFactor(visit.services, authorIn(visit), typed)
  if (outcome.ok) return redirect(visit, `${paths.secondFactor}?next=${encodeURIComponent(ownPath(next))}`)
  if (outcome.code === 'has-one') return redirect(visit, paths.secondFactor)
  const sentence = visit.messages.password.refusals[outcome.code]
  return answer(visit, next, { form: 'password', sentence }, outcome.code === 'wrong-password' ? 422 : 429)
}

/** No redirect: the recovery codes exist on this one page and must not be kept by anything between. */
export function codesPage(visit: Signed, recoveryCodes: readonly string[], next: string): Response {
  visit.context.header('Cache-Control', 'no-store')
  const props = { recoveryCodes, next: ownPath(next) }
  return page(visit, <RecoveryCodesPage view={viewOf(visit)} {...props} />)
}

export async function handleConfirm(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, confirmForm)
  const next = form.typed.next ?? ''
  const wrong = { form: 'confirm', sentence: visit.messages.secondFactor.wrongFirstCode } as const
  if (!form.ok) return answer(visit, next, wrong, 422)
  // One that holds already is not confirmed again; its codes are shown once.
  if (await hasOwnAuthenticator(visit)) return redirect(visit, paths.secondFactor)
  const outcome = await confirmSecondFactor(visit.services, authorIn(visit), {
    code: form.values.code,
    headers: visit.context.req.raw.headers,
  })
  if (!outcome.ok) return answer(visit, next, wrong, 422)
  setCookies(visit, outcome.value.cookies)
  return codesPage(visit, outcome.value.recoveryCodes, next)
}

export async function handleRenewCodes(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, passwordForm)
  if (!form.ok) return answer(visit, '', { form: 'codes', sentence: form.errors.password ?? '' }, 422)
  if (!visit.person?.hasSecondFactor) return redirect(visit, paths.secondFactor)
  const typed = { password: form.values.password, headers: visit.context.req.raw.headers }
  const outcome = await renewRecoveryCodes(visit.services, authorIn(visit), typed)
  if (outcome.ok) return codesPage(visit, outcome.value, paths.secondFactor)
  const sentence = visit.messages.password.refusals[outcome.code]
  return answer(visit, '', { form: 'codes', sentence }, outcome.code === 'wrong-password' ? 422 : 429)
}

export async function handleEnd(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, passwordForm)
  if (!form.ok) return answer(visit, '', { form: 'end', sentence: form.errors.password ?? '' }, 422)
  if (!(await hasOwnAuthenticator(visit))) return redirect(visit, paths.secondFactor)
  const typed = { password: form.values.password, headers: visit.context.req.raw.headers }
  const outcome = await endSecondFactor(visit.services, authorIn(visit), typed)
  if (outcome.ok) {
    setCookies(visit, outcome.value)
    return redirect(visit, paths.secondFactor, 'secondFactorEnded')
  }
  const { password, secondFactor } = visit.messages
  if (outcome.code === 'asked-by-region')
    return answer(visit, '', { form: 'end', sentence: secondFactor.askedByRegion }, 409)
  const sentence = password.refusals[outcome.code]
  return answer(visit, '', { form: 'end', sentence }, outcome.code === 'wrong-password' ? 422 : 429)
}
