import type { ShownExhibition } from '../../../../services/programme/show-exhibition.ts'
import type { Stand } from '../../../../store/programme/exhibition-stand.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Page } from '../../../components/page/page.tsx'
import { ExampleTag, Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type OpenExhibitionProps = { view: View; region: string; shown: ShownExhibition }

/** The way of an innovation, from the first day on. */
function Milestones({ view, region, shown, stand }: OpenExhibitionProps & { stand: Stand }) {
  const words = view.messages.exhibition.public
  const { date } = formatsOf(view.language)
  if (stand.milestones.length === 0) return null
  return (
    <>
      <h3>{words.milestones}</h3>
      <ol class="milestones">
        {stand.milestones.map(({ happenedOn, title, picture, pictureShows }) => (
          <li>
            {picture && (
              <img
                src={paths.exhibitionPicture(region, shown.exhibition.code, picture)}
                alt={pictureShows ?? ''}
                loading="lazy"
              />
            )}
            <p>
              <b>{date(happenedOn)}</b>
              <br />
              {title}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function StandSection(props: OpenExhibitionProps & { stand: Stand; rank: string | null }) {
  const { view, region, stand, rank } = props
  const words = view.messages.exhibition.public
  return (
    <section class="card stack stand" id={stand.slug}>
      <div>
        <h2 class="card-title">
          {stand.name}
          <ExampleTag view={view} item={stand} />
          {rank && <Tag>{rank}</Tag>}
        </h2>
        <p class="small">{stand.agencyName}</p>
      </div>
      {(stand.stateBefore || stand.stateAfter) && (
        <dl class="stand-states">
          {stand.stateBefore && (
            <div>
              <dt>{words.before}</dt>
              <dd class="written">{stand.stateBefore}</dd>
            </div>
          )}
          {stand.stateAfter && (
            <div class="stand-after">
              <dt>{words.after}</dt>
              <dd class="written">{stand.stateAfter}</dd>
            </div>
          )}
        </dl>
      )}
      <Milestones {...props} />
      <p>
        <a href={href(view, paths.innovation(region, stand.slug))}>
          {words.toInnovation}
          <span class="visually-hidden">: {stand.name}</span>
        </a>
      </p>
    </section>
  )
}

/** The first places, ties told as ties, and what the jury said. */
function Ranks({ view, shown }: Pick<OpenExhibitionProps, 'view' | 'shown'>) {
  const words = view.messages.exhibition
  if (shown.ranks.length === 0) return null
  return (
    <section class="card stack">
      <h2 class="card-title">{words.public.ranks}</h2>
      <p>{words.public.ranksLead}</p>
      <ul class="ruled-list">
        {shown.ranks.map(({ entry, name }) => (
          <li>
            <b>{rankOf(view, shown, entry)}</b> {name}
          </li>
        ))}
      </ul>
      {shown.exhibition.panelDecision && (
        <>
          <h3>{words.juryDecision}</h3>
          <p class="written">{shown.exhibition.panelDecision}</p>
        </>
      )}
      <p class="small">{words.public.ranksNote}</p>
    </section>
  )
}

/** The place of an entry, or null. */
function rankOf(view: View, { ranks }: ShownExhibition, entry: string): string | null {
  const found = ranks.find((one) => one.entry === entry)
  if (!found) return null
  const isShared = ranks.filter(({ rank }) => rank === found.rank).length > 1
  return view.messages.exhibition.placed(formatsOf(view.language).number(found.rank), isShared)
}

function Effect({ view, shown }: Pick<OpenExhibitionProps, 'view' | 'shown'>) {
  const words = view.messages.exhibition
  const { date, number } = formatsOf(view.language)
  const counted = shown.claims.filter(({ uncounted }) => uncounted === null)
  const { visits, reports } = shown.effect
  if (counted.length === 0) return null
  return (
    <section class="card stack">
      <h2 class="card-title">{words.effect}</h2>
      <p>
        {visits !== null && <b>{words.visits(visits)} </b>}
        {reports !== null && <b>{words.reports(reports)}</b>}
      </p>
      <details>
        <summary>{words.public.claims}</summary>
        <ul class="ruled-list">
          {counted.map(({ title, countedOn, people, source }) => (
            <li>
              {title}: {words.claimLine(date(countedOn), people === null ? null : number(people))}
              <br />
              <small class="wrap-anywhere">{words.sourceLine(source ?? '')}</small>
            </li>
          ))}
        </ul>
        <p class="small">{words.effectRule}</p>
      </details>
    </section>
  )
}

const isFilled = ({ stateBefore, stateAfter, milestones }: Stand) =>
  stateBefore !== null || stateAfter !== null || milestones.length > 0

/** What takes part and has nothing to show yet, by name. */
function AlsoHere({ view, region, shown }: OpenExhibitionProps) {
  const others = shown.stands.filter((stand) => !isFilled(stand))
  if (others.length === 0) return null
  return (
    <section class="card stack">
      <h2 class="card-title">{view.messages.exhibition.public.alsoHere}</h2>
      <ul class="ruled-list">
        {others.map(({ slug, name, agencyName }) => (
          <li>
            <a href={href(view, paths.innovation(region, slug))}>{name}</a>
            <br />
            <small>{agencyName}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An exhibition as everybody sees it: what each innovation was and is, its way in pictures, the jury, who came. */
export function OpenExhibitionPage(props: OpenExhibitionProps) {
  const { view, region, shown } = props
  const { exhibition, stands } = shown
  const words = view.messages.exhibition
  const { date } = formatsOf(view.language)
  return (
    <Page view={view} title={exhibition.name} description={exhibition.welcome ?? words.lead}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.openExhibitions(region) }, { label: exhibition.name }]}
      />
      <h1>
        {exhibition.name}
        <ExampleTag view={view} item={exhibition} />
      </h1>
      <p class="lead">
        {words.days(date(exhibition.opensOn), date(exhibition.closesOn))} · {exhibition.place}
      </p>
      {exhibition.welcome && <p class="written">{exhibition.welcome}</p>}
      {stands.length === 0 && <p>{words.public.nothing}</p>}
      <Ranks view={view} shown={shown} />
      {stands.filter(isFilled).map((stand) => (
        <StandSection {...props} stand={stand} rank={rankOf(view, shown, stand.innovationId)} />
      ))}
      <AlsoHere {...props} />
      <Effect view={view} shown={shown} />
    </Page>
  )
}
