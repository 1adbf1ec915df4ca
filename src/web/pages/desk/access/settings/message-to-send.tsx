import { messageAddress } from '../../../../../domain/contact/telephone.ts'
import { CopyField } from '../../../../components/copy-field/copy-field.tsx'
import type { View } from '../../../../view.ts'

/** A text that brings somebody into their account, to copy or to send on at once. `name` is that of its field on the page. */
export function MessageToSend({ view, name, text }: { view: View; name: string; text: string }) {
  const words = view.messages.person
  return (
    <>
      <CopyField
        view={view}
        name={name}
        label={words.message}
        hint={words.messageHint}
        value={text}
        rows={6}
      />
      <p>
        <a
          class="ds-button"
          data-variant="secondary"
          href={messageAddress(null, text)}
          rel="noreferrer"
          target="_blank"
        >
          {words.openWhatsapp}
        </a>
      </p>
    </>
  )
}
