import {
  fieldKindOf,
  shownText,
  type TextState,
  textStates,
} from '../../../../domain/moderation/text-review.ts'
import type { TextReview } from '../../../../store/moderation/text-review.ts'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../components/pager/pager.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type ModerationPageProps = {
  view: View
  region: string
  timeZone: string
  state: TextState
  page: number
  pages: number
  reviews: readonly TextReview[]
  counts: Readonly<Record<TextState, number>>
}

function Line({ view, region, timeZone, review }: ModerationPageProps & { review: TextReview }) {
  const words = view.messages.moderation
  const { moment } = formatsOf(view.language)
  const subject = words.subjects[review.subject]
  const fieldName = words.fields[fieldKindOf(review.field)]
  const received = moment(review.createdAt, timeZone)
  return (
    <li class="stack">
      <p>
        <b>{subject}</b>
        {fieldName && `, ${fieldName}`}
        {review.innovationName && ` · ${review.innovationName}`}
        {review.ticket && (
          <>
            {' · '}
            <span class="whole">{review.ticket}</span>
          </>
        )}
        <br />
        <small>{received}</small>
      </p>
      <p class="spoken" dir="auto">
        {shownText(review.text, { ...review, state: 'released' }, (kind) => view.messages.personalData[kind])}
      </p>
      {review.words.length > 0 && <p class="small">{words.wordsFound(review.words.join(', '))}</p>}
      <p>
        <a
          href={href(view, paths.textReview(region, review.id))}
          aria-label={words.lookAt(subject, received)}
        >
          {words.look}
        </a>
      </p>
    </li>
  )
}

/** The texts that wait for a moderator, those that were shown, and those that were hidden. */
export function ModerationPage(props: ModerationPageProps) {
  const { view, region, state, reviews, counts, page, pages } = props
  const words = view.messages.moderation
  const address = (name: TextState, number = 1) =>
    href(view, `${paths.moderation(region)}?state=${name}${number > 1 ? `&page=${number}` : ''}`)
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <h1>{words.title}</h1>
        <a href={href(view, paths.abusiveWords(region))}>{words.wordsLink}</a>
      </div>
      <p class="lead">{words.lead}</p>
      <FilterChips
        view={view}
        chips={textStates.map((name) => ({
          label: words.states[name],
          href: address(name),
          count: counts[name],
          current: name === state,
        }))}
      />
      {reviews.length === 0 ? (
        <EmptyState sentence={words.none[state]} />
      ) : (
        <ul class="ruled-list">
          {reviews.map((review) => (
            <Line {...props} review={review} />
          ))}
        </ul>
      )}
      <Pager view={view} page={page} pages={pages} hrefOf={(number) => address(state, number)} />
    </DeskShell>
  )
}
