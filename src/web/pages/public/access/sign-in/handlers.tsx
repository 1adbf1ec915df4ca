import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { signIn, signOut } from '../../../../../services/access/sign-in.ts'
import { demonstrationAccounts } from '../../../../../services/demonstration/demonstration-accounts.ts'
import { findRegionsOf } from '../../../../../store/access/membership.ts'
import { emailCharactersMax } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { FORM_BYTES_MAX } from '../../../../forms/read-body.ts'
import { ownPath } from '../../../../own-path.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { RefusalPage } from '../../refusal/refusal-page.tsx'
import { type Resume, ResumePage, SignInPage } from './sign-in-page.tsx'

const signInForm = z.object({
  email: z.string().trim().min(1).max(emailCharactersMax),
  // Longer ones are refused before they are hashed, which is slow on purpose.
  password: z.string().min(1).max(256),
  next: z.string().max(2_000).default(''),
  // A form of any size that is read at all is carried whole.
  resume: z.string().max(FORM_BYTES_MAX).optional(),
  'resume-path': z.string().max(2_000).optional(),
})

function readResume(typed: Typed): Resume | null {
  return typed.resume ? { path: ownPath(typed['resume-path']), fields: typed.resume } : null
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
    headers: visit.context.req.raw.headers,
    origin: 'POST /sign-in',
  })
  if (!outcome.ok) {
    const tooMany = outcome.code === 'too-many-attempts'
    return again(tooMany ? visit.messages.signIn.tooMany : visit.messages.signIn.wrong, tooMany ? 429 : 422)
  }
  for (const cookie of outcome.value.cookies) visit.context.header('Set-Cookie', cookie, { append: true })
  if (resume) return page(visit, <ResumePage view={viewOf(visit)} resume={resume} />)
  return redirect(visit, ownPath(form.values.next))
}

export async function handleSignOut(visit: Visit & { actor: Actor }): Promise<Response> {
  const cookies = await signOut(visit.services, authorOf(visit), visit.context.req.raw.headers)
  for (const cookie of cookies) visit.context.header('Set-Cookie', cookie, { append: true })
  return redirect(visit, '/', 'signedOut')
}

/** The desk without a region in its address: the one region somebody works in, or a choice. */
export async function showMyDesk(visit: Visit & { actor: Actor }): Promise<Response> {
  const regions = await findRegionsOf(visit.services.db, visit.actor.personId)
  const [only] = regions
  if (!only) return page(visit, <RefusalPage view={viewOf(visit)} kind="forbidden" />, 403)
  const isLeader = visit.actor.memberships.some(
    ({ regionId, role }) => regionId === only.id && role === 'leader',
  )
  return redirect(visit, isLeader ? paths.board(only.slug) : paths.desk(only.slug))
}
