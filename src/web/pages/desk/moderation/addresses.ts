import { allowed } from '../../../guard.ts'
import { get, post, type Route } from '../../../route.ts'
import {
  handleReviewText,
  handleTextReview,
  showModeration,
  showOriginal,
  showTextReview,
} from './handlers.tsx'
import { handleAbusiveWord, showAbusiveWords } from './settings/handlers.tsx'

/** Texts that wait for a moderator, and the words that make them wait. */
export const moderationDeskAddresses: readonly Route[] = [
  get('/:region/desk/moderation', allowed('text.moderate'), showModeration),
  post('/:region/desk/moderation', allowed('text.moderate'), handleReviewText),
  get('/:region/desk/moderation/words', allowed('abusive-word.edit'), showAbusiveWords),
  post('/:region/desk/moderation/words', allowed('abusive-word.edit'), handleAbusiveWord),
  get('/:region/desk/moderation/texts/:review', allowed('text.moderate'), showTextReview),
  post('/:region/desk/moderation/texts/:review', allowed('text.moderate'), handleTextReview),
  post('/:region/desk/moderation/texts/:review/original', allowed('text.moderate'), showOriginal),
]
