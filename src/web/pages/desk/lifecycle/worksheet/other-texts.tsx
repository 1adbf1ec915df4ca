import type { OtherText } from '../../../../../services/lifecycle/choose-text.ts'
import type { View } from '../../../../view.ts'

/** Texts that a colleague or the reader wrote into the same field at the same time, each to be chosen or let go. */
export function OtherTexts({
  view,
  fieldKey,
  texts,
}: {
  view: View
  fieldKey: string
  texts: readonly OtherText[]
}) {
  if (texts.length === 0) return null
  const words = view.messages.worksheet
  return (
    <div class="other-texts">
      <b>{words.otherText}</b>
      <p class="small">{words.otherTextLead}</p>
      {texts.map(({ id, text }) => (
        <div class="stack">
          <blockquote class="other-text">{text || words.otherTextEmpty}</blockquote>
          <div class="actions">
            {(['use', 'drop'] as const).map((choice) => (
              <button
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                type="submit"
                name="intent"
                value={`${choice}:${fieldKey}:${id}`}
              >
                {choice === 'use' ? words.useOtherText : words.dropOtherText}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
