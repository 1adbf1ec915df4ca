import type { ExhibitionRow } from '../../../../store/programme/exhibition.ts'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type OpenExhibitionsProps = { view: View; region: string; exhibitions: readonly ExhibitionRow[] }

/** The exhibitions that everybody may see, the latest first. */
export function OpenExhibitionsPage({ view, region, exhibitions }: OpenExhibitionsProps) {
  const words = view.messages.exhibition
  const { date } = formatsOf(view.language)
  return (
    <Page view={view} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {exhibitions.length === 0 ? (
        <EmptyState
          sentence={words.noneOpen}
          next={{ label: view.messages.chrome.innovations, href: href(view, paths.innovations(region)) }}
        />
      ) : (
        <ul class="plain-list stack">
          {exhibitions.map((exhibition) => (
            <li class="card">
              <h2 class="card-title">
                <a href={href(view, paths.openExhibition(region, exhibition.code))}>{exhibition.name}</a>
                <ExampleTag view={view} item={exhibition} />
              </h2>
              <p>
                {words.days(date(exhibition.opensOn), date(exhibition.closesOn))} · {exhibition.place}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
