import type { ReviewedText } from '../../../../domain/moderation/text-review.ts'
import { LineAction } from '../../../components/line-action/line-action.tsx'
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
    <LineAction
      action={href(view, paths.moderation(region))}
      fields={{ subject, id, ...(field && { field }) }}
      label={view.messages.moderation.reviewThis}
    />
  )
}
