import { Page } from '../../../../components/page/page.tsx'
import { PasskeyForm, passkeyScript } from '../../../../components/passkey-form/passkey-form.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type MakePageProps = { view: View; options: string; name: string; next: string }

/** The step in which the browser makes a passkey. */
export function MakePasskeyPage({ view, options, name, next }: MakePageProps) {
  const words = view.messages.passkey
  return (
    <Page view={view} title={words.makeTitle} head={passkeyScript()}>
      <div class="prose stack">
        <h1>{words.makeTitle}</h1>
        <p class="lead">{words.makeLead}</p>
        <PasskeyForm
          view={view}
          action={href(view, paths.confirmPasskey)}
          kind="create"
          options={options}
          fields={{ name, next }}
        />
        <p>
          <a href={href(view, paths.secondFactor)}>{view.messages.secondFactor.link}</a>
        </p>
      </div>
    </Page>
  )
}

type SignInPageProps = { view: View; options: string | null; next: string; error?: string }

/** Signing in with a passkey and nothing else. */
export function PasskeySignInPage({ view, options, next, error }: SignInPageProps) {
  const words = view.messages.passkey
  return (
    <Page view={view} title={words.signIn} head={passkeyScript()}>
      <div class="prose stack">
        <h1>{words.signIn}</h1>
        {error && (
          <p class="field-error" role="alert">
            {error}
          </p>
        )}
        {options === null ? (
          <p class="lead">{words.refused['no-place']}</p>
        ) : (
          <>
            <p class="lead">{words.signInLead}</p>
            <PasskeyForm
              view={view}
              action={href(view, paths.signInByPasskey)}
              kind="show"
              options={options}
              fields={{ next }}
            />
          </>
        )}
        <p>
          <a href={`${href(view, paths.signIn)}?next=${encodeURIComponent(next)}`}>{words.withPassword}</a>
        </p>
      </div>
    </Page>
  )
}
