import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { PublicationCheck } from '../../../../../services/lifecycle/publish-innovation.ts'
import { Card } from '../../../../components/card/card.tsx'
import { CheckboxField, TextField } from '../../../../components/field/field.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type Props = {
  view: View
  timeZone: RegionTimeZone
  slug: string
  publishedAt: Date | null
  check: PublicationCheck | null
  can: { readonly publish: boolean; readonly edit: boolean }
}

/** What it lacks before the public may see it, each with the place where it is mended. */
function CheckList({ view, slug, check, can }: Props & { check: PublicationCheck }) {
  const words = view.messages.publishing
  const edit = href(view, paths.editInnovation(view.region?.slug ?? '', slug))
  return (
    <div class="stack">
      <h3>{words.checks}</h3>
      {check.gaps.length === 0 ? (
        <p>{words.ready}</p>
      ) : (
        <ul class="pass-list">
          {check.gaps.map((gap) => (
            <li class="pass-line pass-line-open">
              <span aria-hidden="true">○</span>
              <span>{can.edit ? <a href={edit}>{words.gaps[gap]}</a> : words.gaps[gap]}</span>
            </li>
          ))}
        </ul>
      )}
      {check.found.length > 0 && (
        <>
          <p class="small">{words.found}</p>
          <ul>
            {check.found.map(({ field, words: found }) => (
              <li>
                {words.fields[field]}: <mark>{found}</mark>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Whether the public sees this innovation, what it lacks before, and the button that shows it or takes it back. */
export function PublicationCard(props: Props) {
  const { view, timeZone, slug, publishedAt, check, can } = props
  const words = view.messages.desk
  const region = view.region?.slug ?? ''
  const format = formatsOf(view.language)
  return (
    <Card title={words.publicTitle} id="public">
      <p>
        {publishedAt
          ? words.publishedSince(format.date(dayAt(publishedAt, timeZone)))
          : words.notPublishedText}
      </p>
      {!publishedAt && check && <CheckList {...props} check={check} />}
      {!publishedAt && !can.publish && <p class="small">{words.whoPublishes}</p>}
      <div class="actions">
        {publishedAt && <a href={href(view, paths.innovation(region, slug))}>{words.publicPage}</a>}
        {can.publish && (
          <form class="stack" method="post" action={href(view, paths.publishInnovation(region, slug))}>
            {publishedAt && (
              <TextField
                view={view}
                name="reason"
                label={view.messages.evidencePlan.unpublishReason}
                hint={view.messages.evidencePlan.unpublishHint}
              />
            )}
            {!publishedAt && check && check.found.length > 0 && (
              <CheckboxField view={view} name="textsSeen" label={view.messages.publishing.textsSeen} />
            )}
            <button
              class="ds-button"
              data-variant="secondary"
              type="submit"
              name="publish"
              value={publishedAt ? 'no' : 'yes'}
            >
              {publishedAt ? words.unpublish : words.publish}
            </button>
          </form>
        )}
      </div>
    </Card>
  )
}
