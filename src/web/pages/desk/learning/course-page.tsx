import { maskedNumber } from '../../../../domain/learning/civil-servant-number.ts'
import type { Participant } from '../../../../store/learning/registration.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { sessionTime } from '../../public/learning/session-times.ts'
import { ByHandForm, CertifyForm, SessionForm, WithdrawForm } from './course-forms.tsx'
import type { DeskCourseProps } from './course-props.ts'
import { HeldForm, NetworkForms } from './held-forms.tsx'

function Sessions(props: DeskCourseProps) {
  const { view, region, course, sessions } = props
  const words = view.messages.learningDesk
  return (
    <section class="stack">
      <h2>{words.sessions}</h2>
      {sessions.length === 0 ? (
        <EmptyState sentence={words.noSessions} />
      ) : (
        <ul>
          {sessions.map((session) => {
            const time = sessionTime(view, session, region.timeZone)
            const address = paths.attendanceScreen(region.slug, course.code, session.id)
            return (
              <li>
                {time}:{' '}
                <a href={href(view, address)} aria-label={words.screenOf(time)}>
                  {words.screen}
                </a>
              </li>
            )
          })}
        </ul>
      )}
      <SessionForm {...props} />
    </section>
  )
}

/** Numbers that stand on the list more than once: the same person twice, or a slip. */
function repeatedNumbers(participants: readonly Participant[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { civilServantNumber, state } of participants) {
    if (!civilServantNumber || state === 'withdrawn') continue
    if (seen.has(civilServantNumber)) repeated.add(civilServantNumber)
    seen.add(civilServantNumber)
  }
  return repeated
}

function Participants({ view, region, sessions, participants }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const repeated = repeatedNumbers(participants)
  const numberOf = ({ civilServantNumber }: Participant) =>
    civilServantNumber === null ? (
      '–'
    ) : (
      <>
        {maskedNumber(civilServantNumber)}
        {repeated.has(civilServantNumber) && <Tag>{words.twice}</Tag>}
      </>
    )
  const certificateOf = ({ certificateCode, certificateNumber }: Participant) =>
    certificateCode === null ? (
      '–'
    ) : (
      <a href={href(view, paths.certificate(region.slug, certificateCode))}>{certificateNumber}</a>
    )
  return (
    <section class="stack">
      <h2>{words.participants}</h2>
      {participants.length === 0 ? (
        <EmptyState sentence={words.noParticipants} />
      ) : (
        <DataTable
          caption={words.participants}
          captionHidden
          columns={[
            { label: words.person },
            { label: words.agency },
            { label: words.numberMasked },
            { label: words.state },
            { label: words.certificate },
          ]}
          rows={participants.map((one) => [
            one.name,
            one.agencyName ?? '–',
            numberOf(one),
            `${words.states[one.state]}, ${words.attendedOf(one.attended, sessions.length)}`,
            certificateOf(one),
          ])}
        />
      )}
    </section>
  )
}

/** One course for those who run it: its sessions with their screens, who came, and the certificates. */
export function DeskCoursePage(props: DeskCourseProps) {
  const { view, region, course, participants, isOver, errors } = props
  const words = view.messages.learningDesk
  const after = view.messages.learningAfter
  const hasCertificates = participants.some(({ certificateId }) => certificateId !== null)
  const crumbs = [{ label: words.title, path: paths.deskLearning(region.slug) }, { label: course.name }]
  return (
    <DeskShell view={view} title={course.name}>
      <Breadcrumb view={view} crumbs={crumbs} />
      <div class="title-row">
        <div>
          <h1>{course.name}</h1>
          <p class="lead">{course.place}</p>
        </div>
        <a
          class="ds-button"
          data-variant="secondary"
          href={href(view, paths.editCourse(region.slug, course.code))}
        >
          {words.edit}
        </a>
      </div>
      <p>
        <a href={href(view, paths.course(region.slug, course.code))}>{words.publicPage}</a>
        {' · '}
        <a href={href(view, paths.courseTest(region.slug, course.code))}>{after.test}</a>
        {' · '}
        <a href={href(view, paths.courseMaterial(region.slug, course.code))}>{after.material}</a>
        {' · '}
        <a href={href(view, paths.courseFollowUp(region.slug, course.code))}>{after.followUp}</a>
      </p>
      <ErrorSummary view={view} errors={errors} />
      <Sessions {...props} />
      <HeldForm {...props} />
      <NetworkForms {...props} />
      <Participants {...props} />
      {participants.length > 0 && <ByHandForm {...props} />}
      {isOver && <CertifyForm {...props} />}
      {hasCertificates && <WithdrawForm {...props} />}
    </DeskShell>
  )
}
