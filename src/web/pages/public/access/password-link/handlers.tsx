import { z } from 'zod'
import { mailLink } from '../../../../../services/access/mail-link.ts'
import {
  openLink,
  type PasswordSet,
  setPasswordByCode,
  setPasswordByLink,
} from '../../../../../services/access/password-link.ts'
import { signIn } from '../../../../../services/access/sign-in.ts'
import { setCookies } from '../../../../cookies.ts'
import { EMAIL_CHARACTERS_MAX } from '../../../../forms/fields.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { type Pace, paced } from '../../../../rate-limit.ts'
import { page, redirect, tooMany, viewOf } from '../../../../respond.tsx'
import { admitDevice, senderOf } from '../../../../sender.ts'
import type { Visit } from '../../../../visit.ts'
import { CodePage, EndedLinkPage, LinkPage, LostPage, MailSentPage } from './password-link-pages.tsx'

type Errors = Readonly<Record<string, string>>

/** Letters that a network asks for; beyond it one follows the other. What one address gets in a day is bounded by itself. */
const lettersOfNetwork: Pace = {
  name: 'password-letter',
  usesMax: 20,
  windowSeconds: 600,
  spacingMs: 1_000,
}

const typedPassword = z.string().min(1).max(1_000)
const newPassword = { password: typedPassword, repeat: typedPassword }
const email = z.string().trim().min(1).max(EMAIL_CHARACTERS_MAX)
const linkForm = z.object(newPassword)
const codeForm = z.object({ email, code: z.string().trim().min(1).max(40), ...newPassword })
const lostForm = z.object({ email: email.pipe(z.email()) })

/** None of these pages may stay behind in a browser: their address or their fields open an account. */
function privately(visit: Visit): Visit {
  visit.context.header('Cache-Control', 'no-store')
  return visit
}

/** Signs in with the password that was just set: it was typed a moment ago, on this device. */
async function goOn(visit: Visit, { email }: PasswordSet, password: string): Promise<Response> {
  const { headers } = visit.context.req.raw
  const sender = senderOf(visit)
  const origin = `POST ${visit.context.req.routePath}`
  const signedIn = await signIn(visit.services, { email, password, stays: false, headers, origin, sender })
  if (!signedIn.ok) return redirect(visit, paths.signIn, 'passwordSet')
  if ('awaits' in signedIn.value) {
    setCookies(visit, signedIn.value.cookies)
    return redirect(visit, paths.signInStep, 'passwordSet')
  }
  admitDevice(visit, signedIn.value)
  return redirect(visit, paths.myDesk, 'passwordSet')
}

function repeatFault(
  visit: Visit,
  { password, repeat }: { password: string; repeat: string },
): Errors | null {
  return password === repeat ? null : { repeat: visit.messages.password.repeatDiffers }
}

export async function showLink(visit: Visit): Promise<Response> {
  return answerLink(visit, undefined, 200)
}

async function answerLink(visit: Visit, errors: Errors | undefined, status: 200 | 422): Promise<Response> {
  const token = visit.parameters.token ?? ''
  const link = await openLink(visit.services, token)
  const view = viewOf(privately(visit))
  if (!link.ok) return page(visit, <EndedLinkPage view={view} refusal={link.code} />, 404)
  const { name, email } = link.value
  return page(visit, <LinkPage view={view} token={token} name={name} email={email} errors={errors} />, status)
}

export async function handleLink(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, linkForm)
  if (!form.ok) return answerLink(visit, form.errors, 422)
  const fault = repeatFault(visit, form.values)
  if (fault) return answerLink(visit, fault, 422)
  const { password } = form.values
  const token = visit.parameters.token ?? ''
  const origin = `POST ${visit.context.req.routePath}`
  const set = await setPasswordByLink(visit.services, { token, password, origin })
  if (set.ok) return goOn(visit, set.value, password)
  // A link that ended meanwhile says so when it is looked at again.
  const refusals: Errors = visit.messages.password.refusals
  return answerLink(visit, { password: refusals[set.code] ?? '' }, 422)
}

export function showCode(visit: Visit): Response {
  return page(privately(visit), <CodePage view={viewOf(visit)} />)
}

export async function handleCode(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, codeForm)
  const again = (errors: Errors, status: 422 | 429) => {
    const { email, code } = form.typed
    return page(
      privately(visit),
      <CodePage view={viewOf(visit)} email={email} code={code} errors={errors} />,
      status,
    )
  }
  if (!form.ok) return again(form.errors, 422)
  const fault = repeatFault(visit, form.values)
  if (fault) return again(fault, 422)
  const { email, code, password } = form.values
  const origin = `POST ${visit.context.req.routePath}`
  const input = { email, code, password, origin, sender: senderOf(visit) }
  const set = await setPasswordByCode(visit.services, input)
  if (set.ok) return goOn(visit, set.value, password)
  if (set.code === 'too-many-attempts') return again({ '': visit.messages.passwordLink.tooMany }, 429)
  const refusals: Errors = visit.messages.password.refusals
  const refusal = refusals[set.code]
  return again(refusal ? { password: refusal } : { code: visit.messages.passwordLink.wrongCode }, 422)
}

function answerLost(visit: Visit, said: { email?: string; errors?: Errors }, status: 200 | 422): Response {
  const sendsMail = visit.services.mail !== undefined
  return page(privately(visit), <LostPage view={viewOf(visit)} sendsMail={sendsMail} {...said} />, status)
}

export function showLost(visit: Visit): Response {
  return answerLost(visit, {}, 200)
}

export async function handleLost(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, lostForm)
  if (!form.ok) return answerLost(visit, { email: form.typed.email, errors: form.errors }, 422)
  if (!(await paced(visit, lettersOfNetwork))) return tooMany(visit)
  void mailLink(visit.services, form.values.email, visit.language)
  return page(privately(visit), <MailSentPage view={viewOf(visit)} />)
}
