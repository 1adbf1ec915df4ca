import type { AuthenticatorKey } from '../../../../../services/access/identity-second-factor.ts'
import { Card } from '../../../../components/card/card.tsx'
import { ErrorSummary } from '../../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Page } from '../../../../components/page/page.tsx'
import { QrCode } from '../../../../components/qr-code/qr-code.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type SecondFactorPageProps = {
  view: View
  /** A region asks it of this person. */
  isAsked: boolean
  /** An authenticator holds. */
  hasOne: boolean
  passkeys: number
  /** Scanned, but no code of it was typed yet. */
  pending: AuthenticatorKey | null
  next: string
  fault: { readonly form: 'password' | 'confirm' | 'codes' | 'end'; readonly sentence: string } | null
}

type PasswordFormProps = Pick<SecondFactorPageProps, 'view' | 'next' | 'fault'> & {
  form: 'password' | 'codes' | 'end'
  action: string
  button: string
  isSecondary?: boolean
}

/** A password typed again, since somebody else may sit at a screen that was left. */
function PasswordForm({ view, next, fault, form, action, button, isSecondary }: PasswordFormProps) {
  const error = fault?.form === form ? fault.sentence : undefined
  return (
    <form class="form" method="post" action={href(view, action)} novalidate>
      <HiddenField name="next" value={next} />
      <TextField
        view={view}
        name="password"
        type="password"
        label={view.messages.secondFactor.password}
        autocomplete="current-password"
        error={error}
        required
      />
      <div>
        <button class="ds-button" data-variant={isSecondary ? 'secondary' : undefined} type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}

function ScanCard({ view, pending, next, fault }: SecondFactorPageProps & { pending: AuthenticatorKey }) {
  const words = view.messages.secondFactor
  const error = fault?.form === 'confirm' ? fault.sentence : undefined
  return (
    <Card title={words.scanTitle} tone="strong">
      <p>{words.scanStep}</p>
      <QrCode text={pending.uri} label={words.qr} />
      <details>
        <summary>{words.key}</summary>
        <p class="breakable">
          <code>{pending.key.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <p class="small">{words.keyHint}</p>
      </details>
      <form class="form" method="post" action={href(view, paths.confirmSecondFactor)} novalidate>
        <HiddenField name="next" value={next} />
        <TextField
          view={view}
          name="code"
          label={words.firstCode}
          inputmode="numeric"
          autocomplete="one-time-code"
          error={error}
          spellcheck={false}
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.confirm}
          </button>
        </div>
      </form>
    </Card>
  )
}

function OwnCards(props: SecondFactorPageProps) {
  const { view, isAsked } = props
  const words = view.messages.secondFactor
  return (
    <>
      <Card title={words.onTitle} tone="strong">
        <p>{words.onLead}</p>
      </Card>
      <details class="card" open={props.fault?.form === 'codes'}>
        <summary>{words.renewTitle}</summary>
        <p>{words.renewLead}</p>
        <PasswordForm
          {...props}
          form="codes"
          action={paths.renewRecoveryCodes}
          button={words.renew}
          isSecondary
        />
      </details>
      {isAsked && props.passkeys === 0 ? (
        <p>{words.askedByRegion}</p>
      ) : (
        <details class="card" open={props.fault?.form === 'end'}>
          <summary>{words.endTitle}</summary>
          <p>{words.endLead}</p>
          <PasswordForm {...props} form="end" action={paths.endSecondFactor} button={words.end} isSecondary />
        </details>
      )}
    </>
  )
}

/** The second step of one's own account: to be set up, waiting for its first code, or in force. */
export function SecondFactorPage(props: SecondFactorPageProps) {
  const { view, isAsked, hasOne, passkeys, pending, fault } = props
  const words = view.messages.secondFactor
  const start = (
    <PasswordForm
      {...props}
      form="password"
      action={paths.secondFactor}
      button={pending ? words.again : words.start}
      isSecondary={pending !== null}
    />
  )
  const faultField = fault?.form === 'confirm' ? 'code' : 'password'
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{isAsked && !hasOne && passkeys === 0 ? words.askedLead : words.lead}</p>
        <ErrorSummary view={view} errors={fault ? { [faultField]: fault.sentence } : undefined} />
        {hasOne && <OwnCards {...props} />}
        {!hasOne && pending && <ScanCard {...props} pending={pending} />}
        {!hasOne && pending && (
          <details class="card" open={fault?.form === 'password'}>
            <summary>{words.again}</summary>
            {start}
          </details>
        )}
        {!hasOne && !pending && (
          <Card title={words.startTitle} tone="strong">
            <p>{words.startLead}</p>
            {start}
          </Card>
        )}
        <p>
          <a href={`${href(view, paths.passkeys)}?next=${encodeURIComponent(props.next)}`}>
            {words.passkeys(passkeys)}
          </a>
        </p>
        <p>
          <a href={href(view, paths.sessions)}>{view.messages.signIn.sessionsTitle}</a>
        </p>
      </div>
    </Page>
  )
}

type RecoveryCodesProps = { view: View; recoveryCodes: readonly string[]; next: string }

/** The recovery codes, once. */
export function RecoveryCodesPage({ view, recoveryCodes, next }: RecoveryCodesProps) {
  const words = view.messages.secondFactor
  return (
    <Page view={view} title={words.codesTitle}>
      <div class="prose stack">
        <h1>{words.codesTitle}</h1>
        <p class="lead">{words.codesLead}</p>
        <ul class="recovery-codes">
          {recoveryCodes.map((code) => (
            <li>
              <code class="one-time-password">{code}</code>
            </li>
          ))}
        </ul>
        <p>
          <a class="ds-button" href={href(view, next)}>
            {words.codesDone}
          </a>
        </p>
      </div>
    </Page>
  )
}
