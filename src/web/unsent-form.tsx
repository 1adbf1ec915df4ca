import { BUSY_SECONDS } from './busy.ts'
import { gatherFields } from './forms/gather-fields.ts'
import { UnsentPage } from './pages/public/refusal/unsent-page.tsx'
import { page, viewOf } from './respond.tsx'
import type { Visit } from './visit.ts'

/**
 * The answer to a form that could not be kept, because the database is away or the disk takes no file: a page that holds all that was
 * typed and sends it again. Null where nothing was sent, where passwords are in it, and where the form itself cannot be read.
 */
export async function unsentForm(visit: Visit): Promise<Response | null> {
  if (visit.context.req.method !== 'POST' || !visit.form.isCarried) return null
  const sent = await gatherFields(visit).catch(() => null)
  if (!sent || sent.texts.size + sent.files.size === 0) return null
  visit.context.header('Retry-After', String(BUSY_SECONDS))
  visit.context.header('Cache-Control', 'no-store')
  const view = viewOf(visit, { exampleData: false })
  return page(visit, <UnsentPage view={view} action={visit.path} sent={sent} />, 503)
}
