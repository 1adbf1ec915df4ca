import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type RefusedPageProps = { view: View; sentence: string; next: string }

/** Why somebody who came back from the provider is not signed in. */
export function ProviderRefusedPage({ view, sentence, next }: RefusedPageProps) {
  const words = view.messages.provider
  return (
    <Page view={view} title={words.refusedTitle}>
      <div class="prose stack">
        <h1>{words.refusedTitle}</h1>
        <p class="lead">{sentence}</p>
        <p>
          <a href={`${href(view, paths.signIn)}?next=${encodeURIComponent(next)}`}>{words.again}</a>
        </p>
      </div>
    </Page>
  )
}

/**
 * Signed out here, and on the way to signing out there. The browser goes on by itself, by a header: a form that was sent may lead to
 * our own pages alone.
 */
export function SignOutTherePage({ view, address }: { view: View; address: string }) {
  const words = view.messages.provider
  return (
    <Page view={view} title={words.signedOutTitle}>
      <div class="prose stack">
        <h1>{words.signedOutTitle}</h1>
        <p class="lead">{words.signedOutLead}</p>
        <p>
          <a class="ds-button" href={address}>
            {words.signOutThere}
          </a>
        </p>
      </div>
    </Page>
  )
}
