import { z } from 'zod'
import { PASSKEY_ANSWER_CHARACTERS_MAX } from '../../../../../domain/access/passkey.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import type { PersonId } from '../../../../../domain/scope.ts'
import { askForPasskey, finishByPasskey } from '../../../../../services/access/passkey-sign-in.ts'
import { endAtProvider, readProviderSession } from '../../../../../services/access/provider-sign-in.ts'
import { finishSignIn, type SignInRefusal, signIn, signOut } from '../../../../../services/access/sign-in.ts'
import { demonstrationAccounts } from '../../../../../services/demonstration/demonstration-accounts.ts'
import { setCookies } from '../../../../cookies.ts'
import { EMAIL_CHARACTERS_MAX, ticked } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { FORM_BYTES_MAX } from '../../../../forms/read-body.ts'
import { ownPath } from '../../../../own-path.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { admitDevice, senderOf } from '../../../../sender.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { SignOutTherePage } from '../provider/provider-pages.tsx'
import { type Resume, ResumePage, SignInPage } from './sign-in-page.tsx'
import { StepPage } from './step-page.tsx'

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

const providerOf = ({ services: { provider } }: Visit) => (provider ? { provider: provider.name } : {})

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
      {...providerOf(visit)}
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
        {...providerOf(visit)}
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
    visit.context.header('Retry-After', String(outcome.details.waitSeconds))
    return again(sentence, 429)
  }
  const next = ownPath(form.values.next)
  if ('awaits' in outcome.value) {
    setCookies(visit, outcome.value.cookies)
    if (resume) return stepPage(visit, outcome.value.personId, { next, resume }, 200)
    return redirect(visit, `${paths.signInStep}?next=${encodeURIComponent(next)}`)
  }
  admitDevice(visit, outcome.value)
  return goOn(visit, next, resume)
}

/** To where somebody was going, or to the form that was on its way when the session ended. */
function goOn(visit: Visit, next: string, resume: Resume | null): Response {
  if (resume) return page(visit, <ResumePage view={viewOf(visit)} resume={resume} />)
  return redirect(visit, next)
}

type Step = { readonly next: string; readonly resume: Resume | null; readonly error?: string }

async function stepPage(
  visit: Visit,
  waiting: PersonId | null,
  step: Step,
  status: 200 | 422 | 429,
): Promise<Response> {
  visit.context.header('Cache-Control', 'no-store')
  const passkey = waiting === null ? null : await askForPasskey(visit.services, waiting)
  return page(visit, <StepPage view={viewOf(visit)} {...step} passkey={passkey} />, status)
}

const stepForm = z.object({
  code: z.string().trim().max(40).default(''),
  answer: z.string().max(PASSKEY_ANSWER_CHARACTERS_MAX).default(''),
  next: z.string().max(2_000).default(''),
  resume: z.string().max(FORM_BYTES_MAX).optional(),
  'resume-path': z.string().max(2_000).optional(),
})

export async function showStep(visit: Visit): Promise<Response> {
  const { identity } = visit.services
  const next = ownPath(visit.query.get('next'))
  const waiting = await identity.secondFactor.waiting(visit.context.req.raw.headers)
  if (waiting === null) return redirect(visit, `${paths.signIn}?next=${encodeURIComponent(next)}`)
  return stepPage(visit, waiting, { next, resume: null }, 200)
}

export async function handleStep(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, stepForm)
  const step = { next: ownPath(form.typed.next), resume: readResume(form.typed) }
  const words = visit.messages.secondFactor
  const { headers } = visit.context.req.raw
  const waiting = await visit.services.identity.secondFactor.waiting(headers)
  const again = (error: string, status: 422 | 429) => stepPage(visit, waiting, { ...step, error }, status)
  if (!form.ok) return again(words.wrongCode, 422)
  const { code, answer } = form.values
  const came = { headers, origin: 'POST /sign-in/second-factor', sender: senderOf(visit) }
  const outcome = answer
    ? await finishByPasskey(visit.services, { ...came, answer })
    : await finishSignIn(visit.services, { ...came, code })
  if (outcome.ok) {
    admitDevice(visit, outcome.value)
    return goOn(visit, step.next, step.resume)
  }
  if (outcome.code === 'step-over') {
    const view = viewOf(visit, { exampleData: false })
    const props = { ...step, unreadFiles: false, demoAccounts: [] }
    return page(visit, <SignInPage view={view} {...props} error={words.stepOver} />, 422)
  }
  if (outcome.code === 'wrong-passkey') return again(visit.messages.passkey.refused['wrong-passkey'], 422)
  if (outcome.code === 'wrong-code') return again(words.wrongCode, 422)
  return again(words.tooMany, 429)
}

export async function handleSignOut(visit: Visit & { actor: Actor }): Promise<Response> {
  const shown = await readProviderSession(visit.services, visit.person?.token ?? '')
  const cookies = await signOut(visit.services, authorOf(visit), visit.context.req.raw.headers)
  setCookies(visit, cookies)
  // Pages of the desk that the browser still holds. Not its storage: there wait answers of citizens that were not sent yet.
  visit.context.header('Clear-Site-Data', '"cache"')
  // Only now, because a provider that does not answer must keep nobody signed in.
  const there = shown === undefined ? null : await endAtProvider(visit.services, shown)
  if (there === null) return redirect(visit, '/', 'signedOut')
  visit.person = null
  visit.context.header('Cache-Control', 'no-store')
  visit.context.header('Refresh', `0; url=${there}`)
  return page(visit, <SignOutTherePage view={viewOf(visit)} address={there} />)
}
