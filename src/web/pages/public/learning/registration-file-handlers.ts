import { calendarFile } from '../../../../documents/calendar-file.ts'
import { openMaterial } from '../../../../services/learning/edit-material.ts'
import { listSessions } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { notFound } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import type { Visit } from '../../../visit.ts'
import { openOwnRegistration } from './own-registration-handlers.ts'

type InRegion = Visit & { region: RegionScope }

/** A file that a course hands out, for whoever holds a seat. */
export async function downloadOwnMaterial(visit: InRegion): Promise<Response> {
  const found = await openOwnRegistration(visit)
  if (found instanceof Response) return found
  if (found.registration.state !== 'registered') return notFound(visit)
  const scope = { regionId: visit.region.id, courseId: found.course.id }
  const opened = await openMaterial(visit.services, scope, visit.parameters.material ?? '')
  if (!opened) return notFound(visit)
  const { file, stream, bytes } = opened
  return sendFile(visit, {
    content: stream,
    type: file.contentType,
    name: file.fileName,
    bytes,
    isForeign: true,
  })
}

/** The sessions of a registration for a calendar, which reminds a day before each. */
export async function downloadCalendar(visit: InRegion): Promise<Response> {
  const found = await openOwnRegistration(visit)
  if (found instanceof Response) return found
  if (found.registration.state === 'withdrawn') return notFound(visit)
  const { course } = found
  const sessions = await listSessions(visit.services.db, visit.region.id, course.id)
  const appointments = sessions.map(({ id, opensAt, closesAt }) => {
    return { id, title: course.name, place: course.place, from: opensAt, to: closesAt }
  })
  const content = calendarFile(appointments, visit.services.clock())
  return sendFile(visit, { content, type: 'text/calendar; charset=utf-8', name: `${course.code}.ics` })
}
