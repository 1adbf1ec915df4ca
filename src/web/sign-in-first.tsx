import { readForm } from './forms/parse-form.ts'
import { type Resume, SignInPage } from './pages/public/access/sign-in/sign-in-page.tsx'
import { paths } from './paths.ts'
import { page, redirect, viewOf } from './respond.tsx'
import type { Visit } from './visit.ts'

/**
 * Asks for an account. A page can be read again after signing in; a form that was sent is carried along, so
 * that nothing typed is lost when the session ended meanwhile.
 */
export async function signInFirst(visit: Visit): Promise<Response> {
  if (visit.context.req.method === 'GET') {
    return redirect(visit, `${paths.signIn}?next=${encodeURIComponent(visit.path)}`)
  }
  const { typed, files } = await readForm(visit)
  const resume: Resume = { path: visit.path, typed, hadFiles: files.size > 0 }
  const view = viewOf(visit, { exampleData: false })
  return page(visit, <SignInPage view={view} next="" resume={resume} demoAccounts={[]} />, 401)
}
