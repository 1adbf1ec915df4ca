import type { FollowUpLink } from '../../../../services/learning/follow-up.ts'
import type { After } from '../../../../services/learning/show-after.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { MaterialLink } from '../../desk/learning/material-page.tsx'

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

function FollowUp({ view, region, after }: AfterProps) {
  const words = view.messages.learningAfter
  const own = after.followUp.find(({ respondent }) => respondent === 'participant')
  const others = after.followUp.filter(({ respondent }) => respondent !== 'participant')
  const address = ({ registrationId, respondent, mark }: FollowUpLink) =>
    href(view, paths.followUp(region, registrationId, respondent, mark))
  if (after.followUp.length === 0) return null
  return (
    <section class="card stack">
      <h2 class="card-title">{words.followUpTitle}</h2>
      {own && (
        <p>
          <a class="ds-button" href={address(own)}>
            {words.followUpSelf}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{words.followUpOthers}</p>
          <ul>
            {others.map((link) => (
              <li>
                <a href={address(link)}>{words.respondents[link.respondent]}</a>
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
