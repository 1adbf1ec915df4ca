import { qrVector } from '../../../../documents/qr.ts'
import { ATTENDANCE_STEP_SECONDS } from '../../../../domain/learning/attendance-code.ts'
import { attendanceCode } from '../../../../services/learning/attend.ts'
import { countAttendances } from '../../../../store/learning/attendance.ts'
import { listSessions } from '../../../../store/learning/course.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, viewOf } from '../../../respond.tsx'
import { href } from '../../../view.ts'
import { courseOf, type Desk } from './handlers.tsx'
import { ScreenPage } from './screen-page.tsx'

/**
 * The screen of a session with the code that lives now. It reloads at the next step by a header, so that it needs no script; a
 * page that waits for its door asks again every half minute.
 */
export async function showScreen(visit: Desk): Promise<Response> {
  const { services, region, parameters } = visit
  const course = await courseOf(visit)
  const sessions = course ? await listSessions(services.db, region.id, course.id) : []
  const session = sessions.find(({ id }) => id === parameters.session)
  if (!course || !session) return notFound(visit)
  const code = attendanceCode(services, session)
  const present = await countAttendances(services.db, region.id, session.id)
  const address = services.baseUrl + href(visit, paths.attend(region.slug))
  const qr = code.ok ? qrVector(`${address}?code=${code.value}`) : null
  const step = ATTENDANCE_STEP_SECONDS * 1000
  const left = Math.ceil((step - (services.clock().getTime() % step)) / 1000)
  const seconds = code.ok ? left : 30
  visit.context.header('Cache-Control', 'no-store')
  if (code.ok || code.code === 'not-yet') visit.context.header('Refresh', String(seconds))
  const props = { region, course, session, present, address, code, qr: qr?.ok ? qr.value : null }
  return page(visit, <ScreenPage view={viewOf(visit)} {...props} />)
}
