import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { type SignInRefusal, signIn, signOut } from '../../../../../services/access/sign-in.ts'
import { demonstrationAccounts } from '../../../../../services/demonstration/demonstration-accounts.ts'
import { setCookies } from '../../../../cookies.ts'
import { EMAIL_CHARACTERS_MAX, ticked } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { FORM_BYTES_MAX } from '../../../../forms/read-body.ts'
import { ownPath } from '../../../../own-path.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { admitDevice, senderOf } from '../../../../sender.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { type Resume, ResumePage, SignInPage } from './sign-in-page.tsx'

const signInForm = z.object({
  email: z.string().trim().min(1).max(EMAIL_CHARACTERS_MAX),
  // Longer ones are refused before they are hashed, which is slow on purpose.
  password: z.string().min(1).max(256),
  stays: ticked,
  next: z.string().max(2_000).default(''),
  // A form of any size that is read at all is carried whole.
  resume: z.string().max(FORM_BYTES_MAX).optional(),
  'resume-path': z.string().max(2_000).optional(),
})

function readResume(typed: Typed): Resume | null {
  return typed.resume ? { path: ownPath(typed['resume-path']), fields: typed.resume } : null
}

function sentences({ messages }: Visit): Readonly<Record<SignInRefusal, string>> {
  const { wrong, tooMany, expired } = messages.signIn
  return { 'wrong-credentials': wrong, 'too-many-attempts': tooMany, 'password-expired': expired }
}

export async function showSignIn(visit: Visit): Promise<Response> {
  const demoAccounts = await demonstrationAccounts(visit.services)
  const next = ownPath(visit.query.get('next'))
  return page(
    visit,
    <SignInPage
      view={viewOf(visit)}
      next={next}
      resume={null}
      unreadFiles={false}
      demoAccounts={demoAccounts}
    />,
  )
}

export async function handleSignIn(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, signInForm)
  const resume = readResume(form.typed)
  const demoAccounts = await demonstrationAccounts(visit.services)
  const again = (error: string, status: 422 | 429) =>
    page(
      visit,
      <SignInPage
        view={viewOf(visit)}
        next={ownPath(form.typed.next)}
        email={form.typed.email}
        stays={form.typed.stays !== undefined}
        error={error}
        resume={resume}
        unreadFiles={false}
        demoAccounts={demoAccounts}
      />,
      status,
    )
  if (!form.ok) return again(visit.messages.signIn.wrong, 422)
  const outcome = await signIn(visit.services, {
    email: form.values.email,
    password: form.values.password,
    stays: form.values.stays,
    headers: visit.context.req.raw.headers,
    origin: 'POST /sign-in',
    sender: senderOf(visit),
  })
  if (!outcome.ok) {
    const sentence = sentences(visit)[outcome.code]
    if (outcome.code !== 'too-many-attempts') return again(sentence, 422)
    visit.context.header('Retry-After', String(outcome.details.wait_seconds))
    return again(sentence, 429)
  }
  admitDevice(visit, outcome.value)
  if (resume) return page(visit, <ResumePage view={viewOf(visit)} resume={resume} />)
  return redirect(visit, ownPath(form.values.next))
}

export async function handleSignOut(visit: Visit & { actor: Actor }): Promise<Response> {
  const cookies = await signOut(visit.services, authorOf(visit), visit.context.req.raw.headers)
  setCookies(visit, cookies)
  // Pages of the desk that the browser still holds. Not its storage: there wait answers of citizens that were not sent yet.
  visit.context.header('Clear-Site-Data', '"cache"')
  return redirect(visit, '/', 'signedOut')
}
