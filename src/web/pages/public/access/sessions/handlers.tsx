import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import { ownData } from '../../../../../services/access/own-data.ts'
import { endSession } from '../../../../../services/access/sign-in.ts'
import { parseForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { JSON_TYPE, sendFile } from '../../../../send-file.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { SessionsPage } from './sessions-page.tsx'

type Signed = Visit & { actor: Actor }

export async function showSessions(visit: Signed): Promise<Response> {
  const { headers } = visit.context.req.raw
  const sessions = await visit.services.identity.sessions(headers, visit.person?.token ?? '')
  return page(visit, <SessionsPage view={viewOf(visit)} sessions={sessions} />)
}

export async function handleEndSession(visit: Signed): Promise<Response> {
  const form = await parseForm(visit, z.object({ session: z.string().min(1).max(100) }))
  if (!form.ok) return notFound(visit)
  const outcome = await endSession(
    visit.services,
    { ...authorOf(visit), personId: visit.actor.personId },
    {
      headers: visit.context.req.raw.headers,
      currentToken: visit.person?.token ?? '',
      sessionId: form.values.session,
    },
  )
  return outcome.ok ? redirect(visit, paths.sessions, 'sessionEnded') : notFound(visit)
}

/** What the installation holds on the signed-in person, as a file. */
export async function downloadOwnData(visit: Signed): Promise<Response> {
  const copy = await ownData(visit.services, { ...authorOf(visit), personId: visit.actor.personId })
  const content = JSON.stringify(copy, null, 2)
  return sendFile(visit, { content, type: JSON_TYPE, name: 'labinov-data.json' })
}
