import type { ReviewedText } from '../../../../domain/voice/text-review.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Leads a moderator from a text, wherever it stands, to its review. */
export function ReviewButton(props: {
  view: View
  region: string
  subject: ReviewedText['subject']
  id: string
  /** Which of its texts; the sentence, the report or the word itself when nothing is said. */
  field?: string
}) {
  const { view, region, subject, id, field } = props
  return (
    <form method="post" action={href(view, paths.moderation(region))}>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="id" value={id} />
      {field && <input type="hidden" name="field" value={field} />}
      <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">
        {view.messages.moderation.reviewThis}
      </button>
    </form>
  )
}
