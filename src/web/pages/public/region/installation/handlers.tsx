import { listRegions } from '../../../../../store/region/region.ts'
import { Page } from '../../../../components/page/page.tsx'
import { paths } from '../../../../paths.ts'
import { page, redirectOn, viewOf } from '../../../../respond.tsx'
import { href, type View } from '../../../../view.ts'
import type { Visit } from '../../../../visit.ts'

/** The front door: straight to the region where there is one, a choice where there are several. */
export async function showInstallation(visit: Visit): Promise<Response> {
  const regions = await listRegions(visit.services.db)
  const [first, second] = regions
  if (first && !second) return redirectOn(visit, paths.home(first.slug))
  return page(visit, <InstallationPage view={viewOf(visit)} regions={regions} />)
}

type InstallationProps = { view: View; regions: readonly { slug: string; name: string }[] }

function InstallationPage({ view, regions }: InstallationProps) {
  const words = view.messages.installation
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{regions.length === 0 ? words.empty : words.choose}</p>
        <ul class="ruled-list">
          {regions.map((region) => (
            <li>
              <a href={href(view, paths.home(region.slug))}>
                <b>{region.name}</b>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
