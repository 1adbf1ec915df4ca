import { fieldKindOf, shownText } from '../../../../domain/moderation/text-review.ts'
import type { ShownReview } from '../../../../services/moderation/moderate-text.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { HiddenField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type ReviewPageProps = {
  view: View
  region: string
  timeZone: string
  shown: ShownReview
  /** True when the original was asked for, which is written down. */
  isOpen: boolean
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function Button({
  view,
  region,
  shown,
  move,
  label,
  strong,
}: ReviewPageProps & { move: string; label: string; strong?: boolean }) {
  return (
    <form method="post" action={href(view, paths.textReview(region, shown.review.id))}>
      <HiddenField name="move" value={move} />
      <button class="ds-button" data-variant={strong ? undefined : 'secondary'} type="submit">
        {label}
      </button>
    </form>
  )
}

function Decide(props: ReviewPageProps) {
  const { view, region, shown, typed, errors } = props
  const words = view.messages.moderation
  const { state } = shown.review
  return (
    <section class="stack">
      <div class="actions">
        {state !== 'released' && <Button {...props} move="release" label={words.release} strong />}
        {state !== 'waiting' && <Button {...props} move="wait" label={words.wait} />}
      </div>
      {state !== 'hidden' && (
        <details class="card" open={errors?.reason !== undefined}>
          <summary>
            <b>{words.hide}</b>
          </summary>
          <form
            class="form"
            method="post"
            action={href(view, paths.textReview(region, shown.review.id))}
            novalidate
          >
            <HiddenField name="move" value="hide" />
            <TextAreaField
              view={view}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
              value={typed?.reason}
              error={errors?.reason}
              required
            />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.hide}
              </button>
            </div>
          </form>
        </details>
      )}
    </section>
  )
}

function Masks(props: ReviewPageProps) {
  const { view, region, shown, typed, errors } = props
  const words = view.messages.moderation
  const { number } = formatsOf(view.language)
  const address = href(view, paths.textReview(region, shown.review.id))
  return (
    <section class="stack">
      <h2>{words.masks}</h2>
      {shown.masks.length === 0 ? (
        <p>{words.noMasks}</p>
      ) : (
        <ul class="ruled-list">
          {shown.masks.map(({ kind, start }) => {
            const mask = words.mask(view.messages.personalData[kind], number(start + 1))
            return (
              <li class="title-row">
                <span>{mask}</span>
                <LineAction
                  action={address}
                  fields={{ move: 'lift-mask', start: String(start) }}
                  label={words.lift}
                  spoken={words.liftOf(mask)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <form class="form" method="post" action={address} novalidate>
        <HiddenField name="move" value="mask" />
        <TextField
          view={view}
          name="words"
          label={words.maskWords}
          hint={words.maskWordsHint}
          autocomplete="off"
          value={typed?.words}
          error={errors?.words}
          required
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.addMask}
          </button>
        </div>
      </form>
      {shown.review.masks !== null && <Button {...props} move="find-again" label={words.findAgain} />}
    </section>
  )
}

function Original({ view, region, shown, isOpen }: ReviewPageProps) {
  const words = view.messages.moderation
  if (isOpen) {
    return (
      <section class="card stack">
        <h2>{words.original}</h2>
        <p class="spoken prose" dir="auto">
          {shown.review.text}
        </p>
        <p class="small">{words.originalNote}</p>
      </section>
    )
  }
  return (
    <form class="stack" method="post" action={href(view, paths.textOriginal(region, shown.review.id))}>
      <p class="small" id="original-hint">
        {words.openOriginalHint}
      </p>
      <div>
        <button class="ds-button" data-variant="tertiary" type="submit" aria-describedby="original-hint">
          {words.openOriginal}
        </button>
      </div>
    </form>
  )
}

function History({ view, shown, timeZone }: ReviewPageProps) {
  const words = view.messages.moderation
  const { moment } = formatsOf(view.language)
  return (
    <section class="stack">
      <h2>{words.history}</h2>
      <ol class="ruled-list">
        {shown.steps.map((step) => (
          <li>
            <b>{words.steps[step.kind]}</b>
            {step.reason && <p class="spoken">{step.reason}</p>}
            <p class="small">
              {moment(step.createdAt, timeZone)} · {step.personName ?? words.system}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One text of a citizen: how others see it, what a moderator may do with it, and every step so far. */
export function ReviewPage(props: ReviewPageProps) {
  const { view, region, shown, errors } = props
  const words = view.messages.moderation
  const { review } = shown
  const label = (kind: keyof typeof view.messages.personalData) => view.messages.personalData[kind]
  return (
    <DeskShell view={view} title={words.review}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.moderation(region) }, { label: words.review }]}
      />
      <div>
        <h1>{words.review}</h1>
        <p class="lead">
          {[
            words.subjects[review.subject],
            words.fields[fieldKindOf(review.field)],
            words.states[review.state],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="small">{[review.innovationName, review.ticket].filter(Boolean).join(' · ')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <section class="stack">
        <h2>{words.text}</h2>
        <p class="spoken prose" dir="auto">
          {shownText(review.text, { ...review, state: 'released' }, label)}
        </p>
        {review.words.length > 0 && <p class="small">{words.wordsFound(review.words.join(', '))}</p>}
      </section>
      <Decide {...props} />
      <Masks {...props} />
      <Original {...props} />
      <History {...props} />
    </DeskShell>
  )
}
