import { Card } from '../../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../../components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { FileField } from '../../../../../components/field/field.tsx'
import { RegionMark } from '../../../../../components/mark/region-mark.tsx'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

type RegionMarkPageProps = {
  view: View
  region: NonNullable<View['region']>
  errors?: FieldErrors
}

function Current({ view, region }: RegionMarkPageProps) {
  const words = view.messages.regionMark
  if (!region.mark) return <EmptyState sentence={words.none} />
  return (
    <Card title={words.current}>
      <p>
        <RegionMark region={{ slug: region.slug, mark: region.mark }} alt={words.preview(region.name)} />
      </p>
      <ConfirmAction
        action={href(view, paths.removeRegionMark(region.slug))}
        label={words.remove}
        question={view.messages.beforeEnd.mark}
        confirm={view.messages.beforeEnd.remove}
      />
    </Card>
  )
}

/** The region's mark as it is, and the form that sets another. */
export function RegionMarkPage(props: RegionMarkPageProps) {
  const { view, region, errors } = props
  const words = view.messages.regionMark
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Current {...props} />
      <Card title={region.mark ? words.replaceTitle : words.uploadTitle}>
        <form
          class="form"
          method="post"
          action={href(view, paths.deskRegionMark(region.slug))}
          enctype="multipart/form-data"
          novalidate
        >
          <FileField
            view={view}
            name="mark"
            label={words.file}
            hint={words.fileHint}
            accept="image/png,image/jpeg,image/webp"
            error={errors?.mark}
            required
          />
          <div>
            <button class="ds-button" type="submit">
              {words.upload}
            </button>
          </div>
        </form>
      </Card>
    </DeskShell>
  )
}
