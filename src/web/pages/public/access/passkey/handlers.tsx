import { z } from 'zod'
import {
  PASSKEY_ANSWER_CHARACTERS_MAX,
  PASSKEY_NAME_CHARACTERS_MAX,
} from '../../../../../domain/access/passkey.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import type { SignedInPerson } from '../../../../../services/access/identity.ts'
import { addPasskey, beginPasskey, removePasskey, siteOf } from '../../../../../services/access/passkey.ts'
import { askForPasskey, signInByPasskey } from '../../../../../services/access/passkey-sign-in.ts'
import { listPasskeys } from '../../../../../store/access/passkey.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { requiredLine } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { ownPath } from '../../../../own-path.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { admitDevice, senderOf } from '../../../../sender.ts'
import type { Visit } from '../../../../visit.ts'
import { authorIn, codesPage } from '../second-factor/handlers.tsx'
import { MakePasskeyPage, PasskeySignInPage } from './passkey-pages.tsx'
import { PasskeysPage } from './passkeys-page.tsx'

type Signed = Visit & { actor: Actor }
type Said = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly next?: string }

const password = z.string().max(1_000).default('')
const next = z.string().max(2_000).default('')
const answer = z.string().min(1).max(PASSKEY_ANSWER_CHARACTERS_MAX)
const name = requiredLine(PASSKEY_NAME_CHARACTERS_MAX)

const addForm = z.object({ name, password, next })
const confirmForm = z.object({ name, answer, next })
const removeForm = z.object({ passkey: z.string().min(1).max(1_400), 'removal-password': password })
const signInForm = z.object({ answer, next })

/** The guard has found who is signed in. */
const personOf = (visit: Signed) => visit.person as SignedInPerson

async function listPage(visit: Signed, said: Said, status: 200 | 409 | 422 | 429): Promise<Response> {
  const props = {
    passkeys: await listPasskeys(visit.services.db, visit.actor.personId),
    isPlace: siteOf(visit.services) !== null,
    needsPassword: !personOf(visit).isFreshFromProvider,
    next: ownPath(said.next),
    typed: said.typed ?? {},
    errors: said.errors ?? {},
  }
  visit.context.header('Cache-Control', 'no-store')
  return page(visit, <PasskeysPage view={viewOf(visit)} {...props} />, status)
}

export function showPasskeys(visit: Signed): Promise<Response> {
  return listPage(visit, { next: visit.query.get('next') ?? '' }, 200)
}

export async function handleAddPasskey(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, addForm)
  const said = { typed: form.typed, next: form.typed.next ?? '' }
  if (!form.ok) return listPage(visit, { ...said, errors: form.errors }, 422)
  const typed = { password: form.values.password, headers: visit.context.req.raw.headers }
  const outcome = await beginPasskey(visit.services, personOf(visit), typed)
  if (outcome.ok) {
    visit.context.header('Cache-Control', 'no-store')
    const props = { options: outcome.value, name: form.values.name, next: ownPath(form.values.next) }
    return page(visit, <MakePasskeyPage view={viewOf(visit)} {...props} />)
  }
  const { password: words, passkey } = visit.messages
  const errors =
    outcome.code === 'wrong-password' || outcome.code === 'too-many-attempts'
      ? { password: words.refusals[outcome.code] }
      : { name: passkey.refused[outcome.code] }
  return listPage(visit, { ...said, errors }, outcome.code === 'too-many-attempts' ? 429 : 422)
}

export async function handleConfirmPasskey(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, confirmForm)
  const { refused } = visit.messages.passkey
  const said = { typed: { name: form.typed.name ?? '' }, next: form.typed.next ?? '' }
  if (!form.ok) return listPage(visit, { ...said, errors: { name: refused['wrong-passkey'] } }, 422)
  const input = { ...form.values, token: personOf(visit).token }
  const outcome = await addPasskey(visit.services, authorIn(visit), input)
  if (!outcome.ok) return listPage(visit, { ...said, errors: { name: refused[outcome.code] } }, 422)
  if (outcome.value) return codesPage(visit, outcome.value, form.values.next)
  return redirect(visit, paths.passkeys, 'passkeyAdded')
}

export async function handleRemovePasskey(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, removeForm)
  if (!form.ok) return listPage(visit, { errors: form.errors }, 422)
  const typed = {
    id: form.values.passkey,
    password: form.values['removal-password'],
    headers: visit.context.req.raw.headers,
  }
  const outcome = await removePasskey(visit.services, authorIn(visit), personOf(visit), typed)
  if (outcome.ok) return redirect(visit, paths.passkeys, 'passkeyRemoved')
  const { password: words, passkey } = visit.messages
  if (outcome.code === 'wrong-password' || outcome.code === 'too-many-attempts') {
    const errors = { 'removal-password': words.refusals[outcome.code] }
    return listPage(visit, { typed: form.typed, errors }, outcome.code === 'wrong-password' ? 422 : 429)
  }
  return listPage(visit, { typed: form.typed, errors: { passkey: passkey.refused[outcome.code] } }, 409)
}

async function signInPage(visit: Visit, goingTo: string, error?: string): Promise<Response> {
  visit.context.header('Cache-Control', 'no-store')
  const options = await askForPasskey(visit.services, null)
  const props = { options, next: ownPath(goingTo), ...(error && { error }) }
  return page(visit, <PasskeySignInPage view={viewOf(visit)} {...props} />, error ? 422 : 200)
}

export function showSignInByPasskey(visit: Visit): Promise<Response> {
  return signInPage(visit, visit.query.get('next') ?? '')
}

export async function handleSignInByPasskey(visit: Visit): Promise<Response> {
  const form = await parseForm(visit, signInForm)
  const wrong = visit.messages.passkey.refused['wrong-passkey']
  if (!form.ok) return signInPage(visit, form.typed.next ?? '', wrong)
  const outcome = await signInByPasskey(visit.services, {
    answer: form.values.answer,
    stays: false,
    headers: visit.context.req.raw.headers,
    origin: 'POST /sign-in/passkey',
    sender: senderOf(visit),
  })
  if (!outcome.ok) return signInPage(visit, form.values.next, wrong)
  admitDevice(visit, outcome.value)
  return redirect(visit, ownPath(form.values.next))
}
