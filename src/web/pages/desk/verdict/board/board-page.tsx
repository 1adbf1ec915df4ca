import { stages } from '../../../../../domain/lifecycle/stage.ts'
import { mostFalse } from '../../../../../domain/verdict/false-proven.ts'
import { type VerdictName, verdictNames } from '../../../../../domain/verdict/names.ts'
import { BOARD_ROWS, type Board } from '../../../../../services/verdict/show-board.ts'
import { AgencyTiles } from '../../../../components/agency-tiles/agency-tiles.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { type FilterChip, FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { Pager } from '../../../../components/pager/pager.tsx'
import { Progress } from '../../../../components/progress/progress.tsx'
import { Tally } from '../../../../components/tally/tally.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { BoardCard, ListedInnovation } from './board-card.tsx'
import { DueDecisions, Stuck } from './board-stuck.tsx'

export type BoardProps = {
  view: View
  region: string
  board: Board
  /** Hour of the day in the region, for the greeting. */
  hour: number
  verdict: VerdictName | null
  pageNumber: number
  mayDecide: boolean
}

const verdictOrder = verdictNames.toReversed()

function greeting(view: View, hour: number): string {
  const { greeting: words } = view.messages.board
  if (hour < 11) return words.morning
  if (hour < 15) return words.noon
  return hour < 18 ? words.afternoon : words.evening
}

/** How many agencies have an innovation, against what the region set itself. */
function Reach({ view, board }: Pick<BoardProps, 'view' | 'board'>) {
  const words = view.messages.board
  const { agencies, agenciesWith, target } = board
  const [figure, text] = words.agenciesWith(agenciesWith, agencies.length)
  const without = agencies.length - agenciesWith
  return (
    <section class="card board-reach">
      <p class="board-count">
        <b>{figure}</b> {text}
      </p>
      <Progress
        value={agenciesWith}
        max={Math.max(agencies.length, 1)}
        label={`${figure} ${text}`}
        labelHidden
      />
      <p class="small">
        {target ? words.target(target.year, target.agencies) : words.noTarget}{' '}
        {without > 0 ? <a href="#agencies">{words.without(without)}</a> : words.allHave}
      </p>
    </section>
  )
}

function Undecided({ view, region, board, mayDecide }: BoardProps) {
  const words = view.messages.board
  return (
    <section class="stack">
      <h2>{mayDecide ? words.needsDecision : words.forDecision}</h2>
      {board.undecided.length === 0 && <p>{words.nothingToDecide}</p>}
      {board.undecided.map((innovation) => (
        <BoardCard view={view} region={region} innovation={innovation} mayDecide={mayDecide} />
      ))}
    </section>
  )
}

function Stages({ view, board }: Pick<BoardProps, 'view' | 'board'>) {
  const { number } = formatsOf(view.language)
  return (
    <Card title={view.messages.board.stages}>
      <ul class="plain-list">
        {stages.map((stage) => (
          <li class="board-stage">
            <span>{view.messages.stage.names[stage]}</span>
            <b>{number(board.tallies.stage[stage] ?? 0)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function List({ view, region, board, verdict, pageNumber }: BoardProps) {
  const words = view.messages.board
  const path = paths.board(region)
  const query = (changes: { verdict?: VerdictName | null; page?: number }) => {
    const parameters = new URLSearchParams()
    const chosen = changes.verdict === undefined ? verdict : changes.verdict
    if (chosen) parameters.set('verdict', chosen)
    if ((changes.page ?? 1) > 1) parameters.set('page', String(changes.page))
    const text = parameters.toString()
    return href(view, `${text ? `${path}?${text}` : path}#list`)
  }
  const chips: FilterChip[] = [
    { label: words.all, href: query({ verdict: null }), count: board.total, current: verdict === null },
    ...verdictOrder.map((name) => ({
      label: view.messages.verdict.names[name],
      href: query({ verdict: name }),
      count: board.tallies.verdict[name] ?? 0,
      current: verdict === name,
    })),
  ]
  return (
    <section class="stack" id="list">
      <h2>{verdict ? words.listOf(view.messages.verdict.names[verdict]) : words.list}</h2>
      <FilterChips view={view} chips={chips} label={words.verdicts} />
      {board.list.length === 0 && <EmptyState sentence={words.emptyVerdict} />}
      <ul class="ruled-list">
        {board.list.map((innovation) => (
          <ListedInnovation view={view} region={region} innovation={innovation} />
        ))}
      </ul>
      <Pager
        view={view}
        page={pageNumber}
        pages={Math.max(1, Math.ceil(board.listTotal / BOARD_ROWS))}
        hrefOf={(page) => query({ page })}
      />
    </section>
  )
}

/** Nothing to show yet: who may bring the innovations in is led there, anyone else is told who can. */
function Empty({ view, region }: Pick<BoardProps, 'view' | 'region'>) {
  const words = view.messages.board
  const imports = view.person?.menu.find((item) => item.href === paths.imports(region))
  const next = imports && { label: view.messages.intake.title, href: href(view, imports.href) }
  return (
    <EmptyState sentence={words.empty} next={next}>
      {!next && <p>{words.emptyNext}</p>}
    </EmptyState>
  )
}

/** The leader's one page: how many, which verdicts, what to decide, what is stuck, and all of them, the worst first. */
export function BoardPage(props: BoardProps) {
  const { view, region, board, hour } = props
  const words = view.messages.board
  const format = formatsOf(view.language)
  const moved = Object.values(board.moves).reduce((sum, change) => sum + Math.max(0, change), 0)
  const { proven = 0, promising = 0, unproven = 0, burdening = 0 } = board.tallies.verdict
  if (board.total === 0) {
    return (
      <DeskShell view={view} title={words.title}>
        <h1>{words.title}</h1>
        <Empty view={view} region={region} />
      </DeskShell>
    )
  }
  return (
    <DeskShell view={view} title={words.title}>
      <div class="stack">
        <h1>{greeting(view, hour)}</h1>
        <p class="small">
          {format.weekday(board.today)} · {words.moved(moved)}
        </p>
      </div>
      <Reach view={view} board={board} />
      <Tally
        view={view}
        counts={{ proven, promising, unproven, burdening }}
        changes={board.moves}
        hrefOf={(name) => href(view, `${paths.board(region)}?verdict=${name}#list`)}
      />
      {proven > 0 && (
        <p class="small">
          {view.messages.verdict.expectedFalse(proven, mostFalse({ planned: board.planned, proven }))}{' '}
          <a href={href(view, paths.regionMethod(region))}>{view.messages.verdict.method}</a>
        </p>
      )}
      <div class="work-columns">
        <div class="stack">
          <DueDecisions view={view} region={region} due={board.due} mayDecide={props.mayDecide} />
          <Undecided {...props} />
        </div>
        <div class="stack">
          <Stuck view={view} board={board} />
          <Stages view={view} board={board} />
        </div>
      </div>
      <List {...props} />
      <section class="stack board-agencies" id="agencies">
        <h2>{words.agencies}</h2>
        <AgencyTiles
          view={view}
          agencies={board.agencies.map(({ key, name, abbreviation, innovations }) => ({
            name,
            shortName: abbreviation,
            count: innovations,
            href: href(view, paths.agency(region, key)),
          }))}
        />
      </section>
      <p class="small board-print">{words.print}</p>
    </DeskShell>
  )
}
