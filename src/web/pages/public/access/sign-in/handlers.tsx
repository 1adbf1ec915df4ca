import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { signIn, signOut } from '../../../../../services/access/sign-in.ts'
import { demonstrationAccounts } from '../../../../../services/demonstration/demonstration-accounts.ts'
import { findRegionsOf } from '../../../../../store/access/membership.ts'
import { emailCharactersMax } from '../../../../forms/fields.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
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
  resume: z.string().max(200_000).optional(),
})

const resumeShape = z.object({
  path: z.string().max(2_000),
  typed: z.record(z.string(), z.string()),
  hadFiles: z.boolean(),
})

function readResume(text: string | undefined): Resume | undefined {
  if (!text) return undefined
  try {
    const parsed = resumeShape.safeParse(JSON.parse(text))
    return parsed.success ? { ...parsed.data, path: ownPath(parsed.data.path) } : undefined
  } catch {
    return undefined
  }
}

export async function showSignIn(visit: Visit): Promise<Response> {
  const demoAccounts = await demonstrationAccounts(visit.services)
  const next = ownPath(visit.query.get('next'))
  return page(visit, <SignInPage view={viewOf(visit)} next={next} demoAccounts={demoAccounts} />)
}

export async function handleSignIn(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, signInForm)
  const resume = readResume(form.typed.resume)
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
