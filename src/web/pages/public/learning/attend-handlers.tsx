import pLimit from 'p-limit'
import { z } from 'zod'
import { refused } from '../../../../domain/result.ts'
import { type AttendRefusal, attend, sessionOfCode } from '../../../../services/learning/attend.ts'
import { findRegistration } from '../../../../store/learning/registration.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced, unguessedInLine } from '../../../rate-limit.ts'
import { page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { AttendPage } from './attend-page.tsx'
import { readRegistrationCode, rememberedRegistrations, rememberRegistration } from './my-registrations.ts'

type InRegion = Visit & { region: RegionScope }

/**
 * A room of five hundred sits behind one address and sends within a minute, each once or twice. A guess at a code that lives for
 * thirty seconds finds one in 243 million.
 */
const attendancesOfNetwork: Pace = { name: 'attend', usesMax: 1_500, windowSeconds: 60, spacingMs: 20 }

/**
 * Registrations that are not of this course. A room mistypes some; whoever stands in it and guesses with the code of its screen has
 * four tries a second afterwards, and needs two days for one of five hundred.
 */
const wrongRegistrationsOfNetwork: Pace = {
  name: 'attend-guess',
  usesMax: 200,
  windowSeconds: 600,
  spacingMs: 250,
}

function answer(
  visit: InRegion,
  { typed, errors }: { typed: Typed; errors?: Record<string, string> },
  status: 200 | 422 = 200,
): Response {
  visit.context.header('Cache-Control', 'no-store')
  const props = { region: visit.region.slug, typed, errors }
  return page(visit, <AttendPage view={viewOf(visit)} {...props} />, status)
}

/** Of the registrations that this device remembers the one that belongs to the screen's course; else the latest. */
async function ownRegistration(visit: InRegion, code: string): Promise<string> {
  const { services, region } = visit
  const remembered = rememberedRegistrations(visit)
  const session = remembered.length > 1 && (await sessionOfCode(services, services.db, region.id, code))
  for (const one of session ? remembered : []) {
    const found = await findRegistration(services.db, region.id, one)
    if (session && found?.registration.courseId === session.courseId) return one
  }
  return remembered[0] ?? ''
}

export async function showAttend(visit: InRegion): Promise<Response> {
  const code = (visit.query.get('code') ?? '').slice(0, 40)
  return answer(visit, { typed: { code, registration: await ownRegistration(visit, code) } })
}

const attendForm = z.object({
  code: z.string().trim().min(1).max(40),
  registration: z.string().trim().min(1).max(40),
})

/** A whole room sends at the same moment: each waits here for its turn, and not for a connection that it might not get in time. */
const turn = pLimit(3)

type Outcome = Awaited<ReturnType<typeof attend>>

/** Counts what tells of registrations that are somebody else's, so that the door gives away none of them. */
async function attendUnguessed(
  visit: InRegion,
  input: Parameters<typeof attend>[3],
): Promise<Outcome | 'too-many'> {
  const { services, region } = visit
  let missed: Outcome | null = null
  const found = await unguessedInLine(visit, wrongRegistrationsOfNetwork, turn, async () => {
    const outcome = await attend(services, authorOf(visit), region.id, input)
    const isMiss = !outcome.ok && (outcome.code === 'no-such-registration' || outcome.code === 'other-course')
    if (isMiss) missed = outcome
    return isMiss ? null : outcome
  })
  return found ?? (missed as Outcome | null) ?? refused('no-such-registration')
}

const fieldOf = (code: AttendRefusal) => (code === 'code-gone' ? 'code' : 'registration')

export async function handleAttend(visit: InRegion): Promise<Response> {
  const { region, messages } = visit
  if (!(await paced(visit, attendancesOfNetwork))) return tooMany(visit)
  const form = await parseForm(visit, attendForm)
  if (!form.ok) return answer(visit, form, 422)
  const registrationCode = readRegistrationCode(form.values.registration) ?? ''
  const input = { code: form.values.code, registrationCode }
  const outcome = await attendUnguessed(visit, input)
  if (outcome === 'too-many') return tooMany(visit)
  if (!outcome.ok && outcome.code !== 'counted-already') {
    const sentence = messages.learning.attendRefused[outcome.code]
    // A code that is over is not typed again; the registration is.
    const typed = outcome.code === 'code-gone' ? { ...form.typed, code: '' } : form.typed
    return answer(visit, { typed, errors: { [fieldOf(outcome.code)]: sentence } }, 422)
  }
  rememberRegistration(visit, registrationCode)
  return redirect(
    visit,
    paths.registration(region.slug, registrationCode),
    outcome.ok ? 'attended' : 'attendedBefore',
  )
}
