import { raw } from 'hono/html'
import type { QrVector } from '../../../../documents/qr.ts'
import type { Result } from '../../../../domain/result.ts'
import type { CourseRow, SessionRow } from '../../../../store/learning/course.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { AddressWarning } from '../../../components/address-warning/address-warning.tsx'
import { Page } from '../../../components/page/page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { sessionTime } from '../../public/learning/session-times.ts'

type ScreenProps = {
  view: View
  region: RegionScope
  course: CourseRow
  session: SessionRow
  present: number
  /** Where the code can be typed. */
  address: string
  code: Result<string, 'not-yet' | 'over'>
  qr: QrVector | null
}

function LivingCode({ view, code, qr, address }: Omit<ScreenProps, 'code'> & { code: string }) {
  const words = view.messages.learningDesk
  return (
    <div class="attendance-screen">
      {qr && (
        <svg
          class="attendance-qr"
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={words.screenTitle}
        >
          {raw(
            `<rect width="${qr.size}" height="${qr.size}" fill="#ffffff"/><path d="${qr.path}" fill="#000000"/>`,
          )}
        </svg>
      )}
      <div class="stack">
        <p>{words.screenLead}</p>
        <p class="attendance-code">{code}</p>
        <p>
          <b>{address.replace(/^https?:\/\//, '')}</b>
        </p>
        <p class="small">{words.screenLife}</p>
      </div>
    </div>
  )
}

/** What hangs on the wall of a room: the code that lives now, as a picture and to type. */
export function ScreenPage(props: ScreenProps) {
  const { view, region, course, session, present, code } = props
  const words = view.messages.learningDesk
  return (
    <Page view={view} title={words.screenTitle}>
      <div>
        <h1>{course.name}</h1>
        <p class="lead">{sessionTime(view, session, region.timeZone)}</p>
      </div>
      {code.ok ? (
        <LivingCode {...props} code={code.value} />
      ) : (
        <p>
          <b>{words.screenNot[code.code]}</b>
        </p>
      )}
      {code.ok && <AddressWarning view={view} address={props.address} />}
      <p class="say">{words.present(present)}</p>
      <p>
        <a href={href(view, paths.deskCourse(region.slug, course.code))}>{words.participants}</a>
      </p>
    </Page>
  )
}
