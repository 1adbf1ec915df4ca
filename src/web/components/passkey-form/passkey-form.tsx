import { asset } from '../../assets.ts'
import type { View } from '../../view.ts'
import { HiddenField } from '../field/field.tsx'

/** The script that asks the browser for a passkey, for the head of a page with such a form. */
export const passkeyScript = () => <script type="module" src={asset('passkey.js')} />

type PasskeyFormProps = {
  view: View
  /** The complete address that the answer is sent to. */
  action: string
  /** A new one is made, or one that is there is shown. */
  kind: 'create' | 'show'
  /** What the browser is to be told. */
  options: string
  /** What is sent along. */
  fields?: Readonly<Record<string, string>>
  isLarge?: boolean
  isSecondary?: boolean
}

/**
 * One button that has the browser make or show a passkey, and sends what it answers. Passkeys exist in scripts alone: without one
 * the form says what to do instead.
 */
export function PasskeyForm(props: PasskeyFormProps) {
  const { view, action, kind, options, fields = {}, isLarge, isSecondary } = props
  const words = view.messages.passkey
  return (
    <form method="post" action={action} enctype={isLarge ? 'multipart/form-data' : undefined}>
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <HiddenField name="answer" value="" />
      <passkey-form
        data-kind={kind}
        data-options={options}
        data-failed={kind === 'create' ? words.makeFailed : words.showFailed}
        data-unsupported={words.unsupported}
      >
        <button class="ds-button" data-variant={isSecondary ? 'secondary' : undefined} type="button" hidden>
          {kind === 'create' ? words.make : words.show}
        </button>
        <p role="status">{words.noScript}</p>
      </passkey-form>
    </form>
  )
}
