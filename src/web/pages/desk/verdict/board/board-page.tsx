import { mostFalse } from '../../../../../domain/verdict/false-proven.ts'
import { verdictNames } from '../../../../../domain/verdict/names.ts'
import type { Board } from '../../../../../services/desk/show-board.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { VerdictStrip } from '../../../../components/verdict-strip/verdict-strip.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { BoardCard } from './board-card.tsx'
import { AgenciesThisYear, Stuck, WhyUnproven } from './board-stuck.tsx'

export type BoardProps = {
  view: View
  region: RegionScope
  board: Board
  mayDecide: boolean
  maySeeComplaints: boolean
}

/** As many decisions as stand on the printed sheet; the others are counted there. */
const PRINTED_MAX = 3

/** The question answered in words. */
function Answer({ view, board: { tallies, total } }: Pick<BoardProps, 'view' | 'board'>) {
  const { counted } = view.messages.verdict
  const { number } = formatsOf(view.language)
  const { proven = 0, promising = 0, unproven = 0, burdening = 0 } = tallies.verdict
  const [figure, text] = view.messages.board.provenOf(proven, total)
  return (
    <p class="answer-line">
      <b>{figure}</b> {text}
      {promising > 0 && `, ${counted.promising(number(promising))}`}
      {burdening > 0 && (
        <>
          , <b>{counted.burdening(number(burdening))}</b>
        </>
      )}
      . {unproven > 0 && view.messages.front.open(unproven)}
    </p>
  )
}

/** What moved since last week, in words; nothing where nothing did. */
function movesOf(view: View, { moves }: Board): string {
  const words = view.messages.board
  const { number } = formatsOf(view.language)
  const gained = verdictNames.filter((name) => (moves[name] ?? 0) > 0)
  if (gained.length === 0) return words.nothingMoved
  const said = gained.map((name) => view.messages.verdict.counted[name](number(moves[name] ?? 0)))
  return words.moved(said.join(', '))
}

/** Ideas and plans that wait for the leader's word, each with the page on which it is given. */
function ToApprove({
  view,
  region,
  approvals,
}: Pick<BoardProps, 'view' | 'region'> & Pick<Board, 'approvals'>) {
  if (approvals.length === 0) return null
  return (
    <ul class="ruled-list board-approvals">
      {approvals.map(({ slug, name, stage, agencyAbbreviation }) => (
        <li>
          <a href={href(view, paths.worksheet(region.slug, slug, stage))}>
            {view.messages.approval.give(view.messages.stage.names[stage])}: {name}
          </a>
          <p class="small">{agencyAbbreviation}</p>
        </li>
      ))}
    </ul>
  )
}

function ToDecide({ view, region, board, mayDecide }: BoardProps) {
  const words = view.messages.board
  const { approvals } = board
  const waiting = [
    ...board.undecided.filter(({ verdict }) => verdict === 'burdening'),
    ...board.due,
    ...board.undecided.filter(({ verdict }) => verdict !== 'burdening'),
  ]
  const count = approvals.length + waiting.length
  // The sheet has room for three cards; what is approved by a page of its own stands on the screen alone.
  const notPrinted = Math.max(0, waiting.length - PRINTED_MAX) + approvals.length
  return (
    <section class="stack">
      <h2>{mayDecide ? words.needsDecision(count) : words.forDecision(count)}</h2>
      <ToApprove view={view} region={region} approvals={approvals} />
      {count === 0 && <p>{words.nothingToDecide}</p>}
      <div class="board-cards">
        {waiting.map((innovation) => (
          <BoardCard
            view={view}
            region={region.slug}
            limit={region.settings.smallNumberLimit}
            innovation={innovation}
            mayDecide={mayDecide}
          />
        ))}
      </div>
      {notPrinted > 0 && <p class="print-only">{words.notPrinted(notPrinted)}</p>}
    </section>
  )
}

/** Nothing to show yet: who may bring the innovations in is led there, anyone else is told who can. */
function Empty({ view, region }: Pick<BoardProps, 'view' | 'region'>) {
  const words = view.messages.board
  const imports = view.person?.menu.find((item) => item.href === paths.intake(region.slug))
  const next = imports && { label: view.messages.intake.title, href: href(view, imports.href) }
  return (
    <EmptyState sentence={words.empty} next={next}>
      {!next && <p>{words.emptyNext}</p>}
    </EmptyState>
  )
}

/** The leader's one page: the question answered, what to decide, what is stuck, why the rest is unproven, agencies of the year. */
export function BoardPage(props: BoardProps) {
  const { view, region, board } = props
  const words = view.messages.board
  if (board.total === 0) {
    return (
      <DeskShell view={view} title={words.title}>
        <h1>{words.title}</h1>
        <Empty view={view} region={region} />
      </DeskShell>
    )
  }
  const { proven = 0, promising = 0, unproven = 0, burdening = 0 } = board.tallies.verdict
  const list = paths.deskInnovations(region.slug)
  return (
    <DeskShell view={view} title={words.title}>
      <div class="stack board-head">
        <h1>{view.messages.verdict.question}</h1>
        <p class="small">
          {formatsOf(view.language).weekday(board.today)} · {movesOf(view, board)}
        </p>
        <Answer view={view} board={board} />
      </div>
      <VerdictStrip
        view={view}
        counts={{ proven, promising, unproven, burdening }}
        hrefOf={(name) => href(view, `${list}?verdict=${name}`)}
      />
      {proven > 0 && (
        <p class="small">
          {view.messages.verdict.expectedFalse(mostFalse({ planned: board.planned, proven }))}{' '}
          <a href={href(view, paths.regionMethod(region.slug))}>{view.messages.verdict.method}</a>
        </p>
      )}
      <div class="board-columns">
        <ToDecide {...props} />
        <div class="board-rest">
          <Stuck view={view} region={region.slug} board={board} maySeeComplaints={props.maySeeComplaints} />
          <WhyUnproven view={view} region={region.slug} board={board} />
          <AgenciesThisYear view={view} region={region.slug} board={board} />
        </div>
      </div>
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={href(view, list)}>
          {words.allInnovations(board.total)}
        </a>
        <a class="ds-button" data-variant="secondary" href={href(view, paths.briefings(region.slug))}>
          {words.asFile}
        </a>
        <a class="ds-button" data-variant="secondary" href={href(view, paths.boardMeeting(region.slug))}>
          {view.messages.meeting.open}
        </a>
      </p>
      <p class="small board-print">{words.print}</p>
    </DeskShell>
  )
}
