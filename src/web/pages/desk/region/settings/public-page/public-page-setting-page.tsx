import { dayAt } from '../../../../../../domain/calendar/working-days.ts'
import type { OpenDataLicence } from '../../../../../../domain/region/open-data-licence.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { Card } from '../../../../../components/card/card.tsx'
import { ConfirmAction } from '../../../../../components/confirm-action/confirm-action.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../../../components/error-summary/error-summary.tsx'
import { TextField } from '../../../../../components/field/field.tsx'
import { Notice } from '../../../../../components/notice/notice.tsx'
import { formatsOf } from '../../../../../format.ts'
import type { Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

/** What was typed as a licence, and what is wrong with it. */
export type LicenceSaid = { typed?: Typed; errors?: Readonly<Record<string, string>> }

type Props = LicenceSaid & {
  view: View
  region: RegionScope
  counts: { readonly published: number; readonly unpublished: number }
  licence: OpenDataLicence
}

function LicenceForm({ view, region, licence, typed, errors }: Props) {
  const words = view.messages.publicPage
  const given = (name: string, now: string) => ({ name, value: typed?.[name] ?? now, error: errors?.[name] })
  return (
    <Card title={words.licence}>
      <p class="small">{words.licenceLead}</p>
      <form class="form" method="post" action={href(view, paths.deskPublicPage(region.slug))} novalidate>
        <TextField view={view} {...given('licence', licence.name)} label={words.licenceName} />
        <TextField
          view={view}
          {...given('licenceAddress', licence.address)}
          label={words.licenceAddress}
          hint={words.licenceAddressHint}
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.licenceSave}
          </button>
        </div>
      </form>
    </Card>
  )
}

/** Opens the pages, after a question where nothing would be seen there, or closes them after one. */
function OpenOrClose({ view, region, counts }: Props) {
  const words = view.messages.publicPage
  const action = href(view, paths.deskPublicPage(region.slug))
  const isOpen = region.openedAt !== null
  if (isOpen || counts.published === 0) {
    return (
      <ConfirmAction
        label={isOpen ? words.close : words.open}
        question={isOpen ? words.closeQuestion : words.emptyQuestion}
        action={action}
        fields={{ open: isOpen ? 'no' : 'yes' }}
        confirm={isOpen ? words.closeConfirm : words.emptyConfirm}
      />
    )
  }
  return (
    <form method="post" action={action}>
      <button class="ds-button" type="submit" name="open" value="yes">
        {words.open}
      </button>
    </form>
  )
}

/** Whether the public pages of the region are open, what would be seen there, and the button that opens or closes them. */
export function PublicPageSettingPage(props: Props) {
  const { view, region, counts, errors } = props
  const words = view.messages.publicPage
  const { openedAt, slug, timeZone } = region
  return (
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">
          {openedAt ? words.isOpen(formatsOf(view.language).date(dayAt(openedAt, timeZone))) : words.isClosed}
        </p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {counts.published === 0 && (
        <Notice view={view} tone="warning">
          {openedAt ? words.isEmpty : words.wouldBeEmpty}
        </Notice>
      )}
      <Card title={words.shown(counts.published, counts.unpublished)}>
        <div class="stack">
          <p class="small">{words.whatWorks}</p>
          <div class="actions">
            <OpenOrClose {...props} />
            <a href={href(view, paths.home(slug))}>{words.see}</a>
            {counts.unpublished > 0 && (
              <a href={href(view, `${paths.deskInnovations(slug)}?published=no`)}>{words.toPublish}</a>
            )}
          </div>
        </div>
      </Card>
      <LicenceForm {...props} />
    </DeskShell>
  )
}
