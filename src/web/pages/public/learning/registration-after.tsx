import type { TestMoment } from '../../../../domain/learning/course-test.ts'
import { type FollowUpRespondent, followUpRespondents } from '../../../../domain/learning/follow-up.ts'
import type { Material } from '../../../../store/learning/material.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { MaterialLink } from '../../desk/learning/material-page.tsx'

/** What a registration leads to besides its seat. */
export type After = {
  readonly questions: number
  readonly points: readonly { readonly moment: TestMoment; readonly points: number }[]
  readonly openTests: readonly TestMoment[]
  readonly material: readonly Material[]
  /** Paths of the survey after three months, while it is open, of those who have not answered. */
  readonly followUp: Readonly<Partial<Record<FollowUpRespondent, string>>> | null
}

type AfterProps = { view: View; region: string; code: string; after: After }

function Tests({ view, region, code, after }: AfterProps) {
  const words = view.messages.learningAfter
  if (after.questions === 0) return null
  return (
    <section class="stack">
      <h2>{words.test}</h2>
      <ul>
        {after.points.map(({ moment, points }) => (
          <li>
            {words.moments[moment]}: <b>{words.pointsOf(points, after.questions)}</b>
          </li>
        ))}
        {after.openTests.map((moment) => (
          <li>
            <a href={href(view, paths.courseTestTaking(region, code, moment))}>{words.take[moment]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FollowUp({ view, after }: AfterProps) {
  const words = view.messages.learningAfter
  const { followUp } = after
  if (!followUp) return null
  const others = followUpRespondents.filter((one) => one !== 'participant' && followUp[one])
  return (
    <section class="card stack">
      <h2 class="card-title">{words.followUpTitle}</h2>
      {followUp.participant && (
        <p>
          <a class="ds-button" href={href(view, followUp.participant)}>
            {words.followUpSelf}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{words.followUpOthers}</p>
          <ul>
            {others.map((one) => (
              <li>
                <a href={href(view, followUp[one] ?? '')}>{words.respondents[one]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What the owner of a registration finds besides their seat: tests, material, the calendar, the survey after three months. */
export function RegistrationAfter(props: AfterProps) {
  const { view, region, code, after } = props
  const words = view.messages.learningAfter
  return (
    <>
      <FollowUp {...props} />
      <Tests {...props} />
      {after.material.length > 0 && (
        <section class="stack">
          <h2>{words.material}</h2>
          <ul>
            {after.material.map((item) => (
              <li>
                <MaterialLink view={view} item={item} path={paths.ownMaterialFile(region, code, item.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={href(view, paths.courseCalendar(region, code))}>{words.calendar}</a>
      </p>
    </>
  )
}
