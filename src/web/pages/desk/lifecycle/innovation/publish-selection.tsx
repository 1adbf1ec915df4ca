import type { PropsWithChildren } from 'hono/jsx'
import type { PublicationCheck } from '../../../../../services/lifecycle/publish-innovation.ts'
import { CheckboxField, HiddenField, TextField } from '../../../../components/field/field.tsx'
import { Notice } from '../../../../components/notice/notice.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** What became of the selection that was sent: sentences, and what the others lack. */
export type SelectionOutcome = {
  readonly tone: 'success' | 'warning' | 'error'
  readonly sentences: readonly string[]
  readonly open: readonly PublicationCheck[]
}

/** In a row of the list: that an innovation is not public, and what it lacks before it may be. */
export function PublicationTag({
  view,
  isPublished,
  check,
}: {
  view: View
  isPublished: boolean
  check: PublicationCheck | undefined
}) {
  const words = view.messages.publishing
  if (isPublished) return null
  return (
    <>
      <Tag>{view.messages.desk.notPublished}</Tag>{' '}
      {check && (
        <small>
          {check.gaps.length === 0
            ? words.isReady
            : words.lacks(check.gaps.map((gap) => words.shortGaps[gap]).join(', '))}
        </small>
      )}
    </>
  )
}

/** The outcome above the list, each that is not ready with the way to its page. */
export function SelectionNotice({ view, outcome }: { view: View; outcome: SelectionOutcome }) {
  const words = view.messages.publishing
  const region = view.region?.slug ?? ''
  return (
    <Notice view={view} tone={outcome.tone}>
      {outcome.sentences.join(' ')}
      {outcome.open.length > 0 && (
        <ul>
          {outcome.open.map(({ slug, name, gaps }) => (
            <li>
              <a href={`${href(view, paths.deskInnovation(region, slug))}#public`}>{name}</a>:{' '}
              {words.lacks(gaps.map((gap) => words.shortGaps[gap]).join(', '))}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** The list as a form: its rows are ticked, and the buttons stand below them. The filter travels along. */
export function SelectionForm({
  view,
  query,
  total,
  children,
}: PropsWithChildren<{ view: View; query: Readonly<Record<string, string>>; total: number }>) {
  const words = view.messages.publishing
  const { evidencePlan } = view.messages
  return (
    <form class="stack" method="post" action={href(view, paths.publishSelection(view.region?.slug ?? ''))}>
      {Object.entries(query).map(
        ([name, value]) => value && <HiddenField name={`in-${name}`} value={value} />,
      )}
      {children}
      <fieldset class="stack">
        <legend>{words.selection}</legend>
        <CheckboxField view={view} name="everyone" label={words.everyOne(total)} />
        <div class="actions">
          <button class="ds-button" data-variant="secondary" type="submit" name="publish" value="yes">
            {words.publish}
          </button>
        </div>
        <details class="more">
          <summary>{words.withdrawFold}</summary>
          <div class="stack">
            <TextField
              view={view}
              name="reason"
              label={evidencePlan.unpublishReason}
              hint={evidencePlan.unpublishHint}
            />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit" name="publish" value="no">
                {words.withdraw}
              </button>
            </div>
          </div>
        </details>
      </fieldset>
    </form>
  )
}
