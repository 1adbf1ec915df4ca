import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'

/** One agency on the board; `count` is the number of its innovations, `href` its complete address. */
export type AgencyTile = { name: string; shortName?: string; count: number; href: string }

/** Three depths of colour are told apart at a glance; the number in the tile says the rest. */
function depth(count: number): string {
  if (count === 0) return 'none'
  if (count === 1) return 'one'
  return count < 4 ? 'some' : 'many'
}

/** The agencies as a board of tiles: who has an innovation and who has none yet. */
export function AgencyTiles({ view, agencies }: { view: View; agencies: readonly AgencyTile[] }) {
  const format = formatsOf(view.language)
  const words = view.messages.agencyTiles
  return (
    <ul class="agency-tiles">
      {agencies.map(({ name, shortName, count, href }) => (
        <li>
          <a class={`agency-tile agency-tile-${depth(count)}`} href={href} title={name}>
            <span class="agency-tile-name">{shortName ?? name}</span>
            <span class="agency-tile-count">
              {count === 0 ? '–' : format.number(count)}
              <span class="visually-hidden"> {count === 0 ? words.none : words.innovations}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
