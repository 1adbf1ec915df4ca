import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { changePassword } from '../../../../../services/access/change-password.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { ownPath } from '../../../../own-path.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { PasswordPage } from './password-page.tsx'

type Signed = Visit & { actor: Actor }

/** Longer ones are refused before they are hashed, which is slow on purpose. */
const TYPED_CHARACTERS_MAX = 1_000

const typedPassword = z.string().min(1).max(TYPED_CHARACTERS_MAX)
const passwordForm = z.object({
  current: typedPassword,
  password: typedPassword,
  repeat: typedPassword,
  next: z.string().max(2_000).default(''),
})

function answer(
  visit: Signed,
  next: string,
  errors?: Readonly<Record<string, string>>,
  status: 200 | 422 | 429 = 200,
): Response {
  const { person } = visit
  const props = {
    next: ownPath(next),
    email: person?.email ?? '',
    first: person?.mustChangePassword ?? false,
  }
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <PasswordPage view={viewOf(visit)} {...props} errors={errors} />, status)
}

export function showPassword(visit: Signed): Response {
  return answer(visit, visit.query.get('next') ?? '')
}

export async function handlePassword(visit: Signed): Promise<Response> {
  const words = visit.messages.password
  const form = await parseForm(visit, passwordForm)
  const again = (errors: Readonly<Record<string, string>>, status: 422 | 429 = 422) =>
    answer(visit, form.typed.next ?? '', errors, status)
  if (!form.ok) return again(form.errors)
  const { current, password, repeat, next } = form.values
  if (password !== repeat) return again({ repeat: words.repeatDiffers })
  const author = { ...authorOf(visit), personId: visit.actor.personId }
  const outcome = await changePassword(visit.services, author, {
    current,
    password,
    email: visit.person?.email ?? '',
    headers: visit.context.req.raw.headers,
  })
  if (!outcome.ok) {
    const sentence = words.refusals[outcome.code]
    if (outcome.code === 'too-many-attempts') return again({ '': sentence }, 429)
    return again({ [outcome.code === 'wrong-password' ? 'current' : 'password']: sentence })
  }
  for (const cookie of outcome.value) visit.context.header('Set-Cookie', cookie, { append: true })
  return redirect(visit, ownPath(next), 'passwordChanged')
}
