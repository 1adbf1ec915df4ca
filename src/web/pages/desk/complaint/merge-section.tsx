import type { MergeView } from '../../../../services/complaint/merge-complaints.ts'
import type { ComplaintFile } from '../../../../services/complaint/show-complaints.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { HiddenField, TextField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type MergeProps = {
  view: View
  region: RegionScope
  file: ComplaintFile
  merge: MergeView
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function Likely({ view, region, file, merge }: MergeProps) {
  const { complaint: words, complaintHandling: handling } = view.messages
  const { moment } = formatsOf(view.language)
  const action = href(view, paths.complaintMerge(region.slug, file.complaint.ticket))
  return (
    <ul class="ruled-list">
      {merge.likely.map((one) => (
        <li class="stack">
          <p>
            <a href={href(view, paths.complaint(region.slug, one.ticket))}>{one.ticket}</a>{' '}
            <span class="small">
              {words.states[one.state]} · {moment(one.receivedAt, region.timeZone)}
            </span>
          </p>
          <p class="spoken small">{one.text}</p>
          <form method="post" action={action}>
            <HiddenField name="merge-into" value={one.ticket} />
            <button class="ds-button" data-variant="secondary" type="submit">
              {handling.mergeInto(one.ticket)}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

/** Reports about the same matter: what this one may be merged into, what was merged into it, and the undoing. */
export function MergeSection(props: MergeProps) {
  const { view, region, file, merge, typed, errors } = props
  const { complaintHandling: handling } = view.messages
  const { ticket, mergedInto, channel } = file.complaint
  const to = (other: string) => <a href={href(view, paths.complaint(region.slug, other))}>{other}</a>
  if (mergedInto) {
    return (
      <section class="card stack" id="merge">
        <h2>{handling.mergedTitle}</h2>
        <p>
          {handling.mergedInto} {to(mergedInto.ticket)}
        </p>
        {file.isHandler && channel === 'own' && (
          <form method="post" action={href(view, paths.complaintUnmerge(region.slug, ticket))}>
            <button class="ds-button" data-variant="secondary" type="submit">
              {handling.unmerge}
            </button>
          </form>
        )}
      </section>
    )
  }
  return (
    <>
      {merge.merged.length > 0 && (
        <section class="card stack" id="merged">
          <h2>{handling.holdsTitle}</h2>
          <p>{handling.holdsText}</p>
          <ul class="ruled-list">
            {merge.merged.map((one) => (
              <li>{to(one.ticket)}</li>
            ))}
          </ul>
        </section>
      )}
      {merge.mayMerge && (
        <details class="card" id="merge" open={Boolean(errors?.['merge-into']) || merge.likely.length > 0}>
          <summary>
            <b>{merge.likely.length > 0 ? handling.likely(merge.likely.length) : handling.mergeTitle}</b>
          </summary>
          <p class="small">{handling.mergeHint}</p>
          <Likely {...props} />
          <form
            class="form"
            method="post"
            action={href(view, paths.complaintMerge(region.slug, ticket))}
            novalidate
          >
            <TextField
              view={view}
              name="merge-into"
              label={handling.mergeTicket}
              value={typed?.['merge-into']}
              error={errors?.['merge-into']}
              autocomplete="off"
              spellcheck={false}
              required
            />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {handling.merge}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  )
}
