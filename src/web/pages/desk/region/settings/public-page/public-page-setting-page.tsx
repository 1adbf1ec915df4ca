import { dayAt } from '../../../../../../domain/calendar/working-days.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { Card } from '../../../../../components/card/card.tsx'
import { DeskShell } from '../../../../../components/desk-shell/desk-shell.tsx'
import { formatsOf } from '../../../../../format.ts'
import { paths } from '../../../../../paths.ts'
import { href, type View } from '../../../../../view.ts'

type Props = {
  view: View
  region: RegionScope
  counts: { readonly published: number; readonly unpublished: number }
}

/** Whether the public pages of the region are open, what would be seen there, and the button that opens or closes them. */
export function PublicPageSettingPage({ view, region, counts }: Props) {
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
      <Card title={words.shown(counts.published, counts.unpublished)}>
        <div class="stack">
          <p class="small">{words.whatWorks}</p>
          <div class="actions">
            <form method="post" action={href(view, paths.deskPublicPage(slug))}>
              <button
                class="ds-button"
                data-variant={openedAt ? 'secondary' : undefined}
                type="submit"
                name="open"
                value={openedAt ? 'no' : 'yes'}
              >
                {openedAt ? words.close : words.open}
              </button>
            </form>
            <a href={href(view, paths.home(slug))}>{words.see}</a>
            {counts.unpublished > 0 && (
              <a href={href(view, `${paths.deskInnovations(slug)}?published=no`)}>{words.toPublish}</a>
            )}
          </div>
        </div>
      </Card>
    </DeskShell>
  )
}
