import { gatherFields, sentAs } from './forms/gather-fields.ts'
import { BodyRefused, FORM_BYTES_MAX } from './forms/read-body.ts'
import { type Resume, SignInPage } from './pages/public/access/sign-in/sign-in-page.tsx'
import { paths } from './paths.ts'
import { page, redirect, viewOf } from './respond.tsx'
import type { Visit } from './visit.ts'

/** The form as a browser would send it again, or null where it is not carried along. */
async function carried(visit: Visit): Promise<Resume | null> {
  if (sentAs(visit) !== 'text' || !visit.form.isCarried) return null
  const { texts } = await gatherFields(visit)
  const fields = new URLSearchParams(
    [...texts].flatMap(([name, values]) => values.map((value) => [name, value])),
  )
  const text = fields.toString()
  if (text.length > FORM_BYTES_MAX) throw new BodyRefused('too-large')
  return { path: visit.path, fields: text }
}

/**
 * Asks for an account. A page can be read again after signing in; a form of text that was sent is carried along whole, so
 * that nothing typed is lost when the session ended meanwhile. One with files is not even read, and the page says so.
 */
export async function signInFirst(visit: Visit): Promise<Response> {
  if (visit.context.req.method === 'GET') {
    return redirect(visit, `${paths.signIn}?next=${encodeURIComponent(visit.path)}`)
  }
  const resume = await carried(visit)
  const next = resume ? '' : visit.pagePath
  const view = viewOf(visit, { exampleData: false })
  const unreadFiles = sentAs(visit) === 'files'
  visit.context.header('Cache-Control', 'no-store')
  return page(
    visit,
    <SignInPage view={view} next={next} resume={resume} unreadFiles={unreadFiles} demoAccounts={[]} />,
    401,
  )
}
