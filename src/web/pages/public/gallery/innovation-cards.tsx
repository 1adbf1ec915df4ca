import type { RegionOverview } from '../../../../services/region/region-overview.ts'
import type { ListedInnovation } from '../../../../store/gallery/innovation-card.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { InnovationCard } from '../../../components/innovation-card/innovation-card.tsx'
import { renderedOnceEach } from '../../../components/rendered-once.ts'
import { hasFacts, ThreeFacts } from '../../../components/three-facts/three-facts.tsx'
import { headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { beginningOf } from './beginning-of.ts'

type InnovationCardsProps = {
  view: View
  region: RegionScope
  rows: readonly ListedInnovation[]
  overview: RegionOverview
  level?: 2 | 3
}

/** What there is to say of an innovation in one sentence: what changed, else what it does. */
function sentenceOf(view: View, row: ListedInnovation): string {
  const said = row.headline?.code === 'too-little-proof' ? null : headlineSentence(view, row.headline)
  return said ?? (row.summary && beginningOf(row.summary)) ?? view.messages.gallery.noSummary
}

/** Innovations as cards, in the order given. A card is made once for as long as its innovation and the region say the same. */
export function InnovationCards({ view, region, rows, overview, level = 3 }: InnovationCardsProps) {
  const limit = region.settings.smallNumberLimit
  const key = `card ${view.language} ${level} ${limit}`
  const cardOf = renderedOnceEach<ListedInnovation>(overview, key, (row) => (
    <InnovationCard
      view={view}
      name={row.name}
      href={href(view, paths.innovation(region.slug, row.slug))}
      verdict={row.verdict}
      sentence={sentenceOf(view, row)}
      facts={
        hasFacts(row.headline?.facts, limit) && (
          <ThreeFacts view={view} facts={row.headline.facts} limit={limit} />
        )
      }
      agency={overview.agencyById.get(row.agencyId)?.abbreviation ?? ''}
      example={row.isExample}
      level={level}
    />
  ))
  return <ul class="card-grid">{rows.map(cardOf)}</ul>
}
