import type { SessionRow } from '../../../../../services/access/identity.ts'
import { Page } from '../../../../components/page/page.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { deviceName } from './device-name.ts'

/** The signed-in person's own sessions, each with a way to end it. */
export function SessionsPage({ view, sessions }: { view: View; sessions: readonly SessionRow[] }) {
  const words = view.messages.signIn
  const { moment } = formatsOf(view.language)
  return (
    <Page view={view} title={words.sessionsTitle}>
      <div class="prose stack">
        <h1>{words.sessionsTitle}</h1>
        <p class="lead">{words.sessionsLead}</p>
        <p>
          <a href={href(view, paths.password)}>{view.messages.password.link}</a>
        </p>
        <p>
          <a href={href(view, paths.secondFactor)}>{view.messages.secondFactor.link}</a>
        </p>
        <p>
          <a href={href(view, paths.ownLetters)}>{view.messages.ownLetters.title}</a>
        </p>
        <p>
          <a href={href(view, paths.ownData)} download>
            {view.messages.privacy.ownCopy}
          </a>
        </p>
        <ul class="plain-list stack">
          {sessions.map((session) => (
            <li class="card">
              <p>
                <b class="breakable">{deviceName(view, session.userAgent)}</b>
                {session.current && <Tag>{words.currentSession}</Tag>}
              </p>
              <p class="small">{words.since(moment(session.createdAt, 'Asia/Jakarta'))}</p>
              {!session.current && (
                <form method="post" action={href(view, paths.endSession)}>
                  <input type="hidden" name="session" value={session.id} />
                  <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                    {words.endSession}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
