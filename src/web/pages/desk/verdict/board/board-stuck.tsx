import { lackNames } from '../../../../../domain/verdict/lacks.ts'
import type { Board } from '../../../../../services/desk/show-board.ts'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { RemindLink } from '../../contact/remind-link.tsx'

type StuckProps = { view: View; region: string; board: Board; maySeeComplaints: boolean }

/** What lies still and with whom; each count leads to what it counts. */
export function Stuck({ view, region, board: { stuck }, maySeeComplaints }: StuckProps) {
  const words = view.messages.board
  const format = formatsOf(view.language)
  const still = (holder: string) => `${paths.deskInnovations(region)}?still=1&holder=${holder}`
  const items = [
    {
      count: stuck.complaints,
      text: words.stuckComplaints,
      path: maySeeComplaints ? `${paths.complaints(region)}?filter=late` : null,
    },
    { count: stuck.coach, text: words.stuckCoach, path: still('coach') },
    { count: stuck.team, text: words.stuckTeam, path: still('team') },
  ].filter(({ count }) => count > 0)
  return (
    <section class="stack">
      <h2>{words.stuck}</h2>
      {items.length === 0 && <p>{words.nothingStuck}</p>}
      <ul class="ruled-list board-stuck">
        {items.map(({ count, text, path }) => (
          <li>
            <b>{format.number(count)}</b>
            {path ? <a href={href(view, path)}>{text}</a> : <span>{text}</span>}
          </li>
        ))}
      </ul>
      {items.length > 0 && <RemindLink view={view} />}
    </section>
  )
}

type WhyProps = { view: View; region: string; board: Board }

/** Why the rest is unproven: how many lack what, as bars that lead to the list. */
export function WhyUnproven({ view, region, board: { tallies } }: WhyProps) {
  const words = view.messages.board
  const unproven = tallies.verdict.unproven ?? 0
  const found = lackNames.filter((name) => (tallies.lack[name] ?? 0) > 0)
  if (found.length === 0) return null
  return (
    <section class="stack">
      <h2>{words.why(unproven)}</h2>
      <ul class="plain-list stage-flow">
        {found.map((name) => (
          <li>
            <a href={href(view, `${paths.deskInnovations(region)}?verdict=unproven&lack=${name}`)}>
              <span>{words.lacks[name]}</span>
              <progress value={tallies.lack[name]} max={Math.max(unproven, 1)} aria-hidden="true" />
              <b>{formatsOf(view.language).number(tallies.lack[name] ?? 0)}</b>
            </a>
          </li>
        ))}
      </ul>
      <p class="small">{words.whyNote}</p>
    </section>
  )
}

/** How many agencies have an innovation of this year, against what the region set itself. */
export function AgenciesThisYear({ view, region, board: { agencies, target } }: WhyProps) {
  const words = view.messages.board
  const { year, all, thisYear, ever } = agencies
  const [figure, text] = words.agenciesWith(thisYear, all, year)
  return (
    <section class="stack">
      <h2>{words.agencies}</h2>
      <p class="board-count">
        <b>{figure}</b> {text} {words.agenciesEver(ever)}
      </p>
      <progress value={thisYear} max={Math.max(all, 1)} aria-hidden="true" />
      <p class="small">
        {target?.year === year ? words.target(target.year, target.agencies) : words.noTarget(year)}{' '}
        {thisYear < all ? (
          <a href={href(view, `${paths.agencyProgress(region)}?year=${year}&show=none`)}>
            {words.without(all - thisYear, year)}
          </a>
        ) : (
          words.allHave
        )}
      </p>
    </section>
  )
}
