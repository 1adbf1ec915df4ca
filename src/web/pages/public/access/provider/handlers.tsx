import { z } from 'zod'
import {
  beginAtProvider,
  type ProviderRefusal,
  returnAddressOf,
  signInByProvider,
} from '../../../../../services/access/provider-sign-in.ts'
import { cookieLine, readCookie, setCookies } from '../../../../cookies.ts'
import { ownPath } from '../../../../own-path.ts'
import { paths } from '../../../../paths.ts'
import { type Pace, paced } from '../../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../../respond.tsx'
import { admitDevice, senderOf } from '../../../../sender.ts'
import { href } from '../../../../view.ts'
import type { Visit } from '../../../../visit.ts'
import { ProviderRefusedPage } from './provider-pages.tsx'

/** Long enough to sign in there, also with a second factor. */
const ERRAND_SECONDS = 900
const ERRAND_COOKIE = 'provider'
/** An office comes to work; whoever only sends codes of their own makes us ask the provider for each. */
const returnsOfNetwork: Pace = { name: 'provider', usesMax: 200, windowSeconds: 600, spacingMs: 500 }

const errandCookie = z.object({
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  next: z.string().max(2_000),
  language: z.enum(['id', 'en']),
})

function readErrand(visit: Visit): z.output<typeof errandCookie> | null {
  try {
    const text = Buffer.from(readCookie(visit, ERRAND_COOKIE) ?? '', 'base64url').toString()
    return errandCookie.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function refusedPage(visit: Visit, code: ProviderRefusal, next: string): Response {
  visit.context.header('Cache-Control', 'no-store')
  const sentence = visit.messages.provider.refused[code]
  const status = code === 'provider-away' ? 503 : 403
  return page(visit, <ProviderRefusedPage view={viewOf(visit)} sentence={sentence} next={next} />, status)
}

/** On the way to the provider: a link and no form, because forms lead to our own pages alone. */
export async function goToProvider(visit: Visit): Promise<Response> {
  if (!visit.services.provider) return notFound(visit)
  const next = ownPath(visit.query.get('next'))
  const begun = await beginAtProvider(visit.services)
  if (!begun.ok) return refusedPage(visit, begun.code, next)
  const errand = { ...begun.value.errand, next, language: visit.language }
  const value = Buffer.from(JSON.stringify(errand)).toString('base64url')
  visit.context.header('Cache-Control', 'no-store')
  setCookies(visit, [cookieLine(visit, ERRAND_COOKIE, value, ERRAND_SECONDS)])
  return visit.context.redirect(begun.value.url, 303)
}

/** Back from the provider. */
export async function comeFromProvider(visit: Visit): Promise<Response> {
  if (!visit.services.provider) return notFound(visit)
  const errand = readErrand(visit)
  if (errand === null) return refusedPage(visit, 'provider-refused', paths.myDesk)
  // The provider knows one address to come back to; the language is that in which somebody went.
  if (errand.language !== visit.language)
    return visit.context.redirect(href({ language: errand.language }, visit.path), 303)
  if (!(await paced(visit, returnsOfNetwork))) return tooMany(visit)
  setCookies(visit, [cookieLine(visit, ERRAND_COOKIE, '', 0)])
  const outcome = await signInByProvider(visit.services, {
    cameBack: `${returnAddressOf(visit.services)}?${visit.query}`,
    errand,
    headers: visit.context.req.raw.headers,
    origin: 'GET /sign-in/provider/back',
    sender: senderOf(visit),
  })
  const next = ownPath(errand.next)
  if (!outcome.ok) return refusedPage(visit, outcome.code, next)
  if ('awaits' in outcome.value) {
    setCookies(visit, outcome.value.cookies)
    return redirect(visit, `${paths.signInStep}?next=${encodeURIComponent(next)}`)
  }
  admitDevice(visit, outcome.value)
  return redirect(visit, next)
}
