import type { BriefingBlock, Share } from '../../../../documents/briefing/report.ts'
import { stages } from '../../../../domain/lifecycle/stage.ts'
import { mostFalse } from '../../../../domain/verdict/false-proven.ts'
import { verdictNames } from '../../../../domain/verdict/names.ts'
import type { Board } from '../../../../services/desk/show-board.ts'
import type { BoardInnovation } from '../../../../store/verdict/board.ts'
import { headlineSentence } from '../../../components/verdict-reasons/verdict-reasons.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'
import { STAGE_COLORS, VERDICT_COLORS } from './colors.ts'

/** As many lines as stand on one page beside the rest. */
const ITEMS_MAX = 4

function itemOf(view: View, { name, verdict, headline, agency }: BoardInnovation) {
  const { names, meanings } = view.messages.verdict
  const text = headlineSentence(view, headline) ?? meanings[verdict]
  return { tag: names[verdict], head: `${name} (${agency})`, text }
}

/** The leader's board for one sheet of A4: counts, what waits for a decision, what is due, what lies still. */
export function leaderBlocks(view: View, board: Board): BriefingBlock[] {
  const { briefing: words, board: boardWords, verdict, stage, decision } = view.messages
  const { date, number, workingDays } = formatsOf(view.language)
  const verdicts: Share[] = verdictNames.toReversed().map((name) => ({
    label: verdict.names[name],
    count: board.tallies.verdict[name] ?? 0,
    color: VERDICT_COLORS[name],
  }))
  const byStage: Share[] = stages.map((name, place) => ({
    label: stage.names[name],
    count: board.tallies.stage[name] ?? 0,
    color: STAGE_COLORS[place] ?? STAGE_COLORS[0],
  }))
  const { stuck } = board
  const { proven = 0 } = board.tallies.verdict
  const stuckItems = [
    { count: stuck.coach, head: number(stuck.coach), text: boardWords.stuckCoach },
    { count: stuck.team, head: number(stuck.team), text: boardWords.stuckTeam },
    { count: stuck.complaints, head: number(stuck.complaints), text: boardWords.stuckComplaints },
  ].filter(({ count }) => count > 0)
  const asked = board.undecided.slice(0, ITEMS_MAX)
  const due = board.due.slice(0, ITEMS_MAX)
  const left = (all: number, shown: number) => (all > shown ? words.more(all - shown) : undefined)
  const { agencies } = board
  const target =
    board.target?.year === agencies.year
      ? boardWords.target(agencies.year, board.target.agencies)
      : boardWords.noTarget(agencies.year)
  const reach = words.agencies(agencies.thisYear, agencies.all, agencies.year)
  return [
    { kind: 'lead', text: `${words.total(board.total)} ${reach} ${target}` },
    { kind: 'shares', title: boardWords.verdicts, shares: verdicts },
    ...(proven > 0
      ? [
          {
            kind: 'text' as const,
            paragraphs: [verdict.expectedFalse(mostFalse({ planned: board.planned, proven }))],
          },
        ]
      : []),
    { kind: 'shares', title: boardWords.stages, shares: byStage },
    {
      kind: 'list',
      title: boardWords.forDecision(board.undecided.length),
      items: asked.map((one) => itemOf(view, one)),
      note: asked.length === 0 ? boardWords.nothingToDecide : left(board.undecided.length, asked.length),
    },
    ...(due.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            title: boardWords.due,
            items: due.map(({ name, kind, dueOn, daysLate, responsible }) => ({
              head: name,
              text: [
                boardWords.dueSince(date(dueOn), daysLate > 0 ? workingDays(daysLate) : null),
                decision.kinds[kind],
                responsible,
              ]
                .filter(Boolean)
                .join(' · '),
            })),
            note: left(board.due.length, due.length),
          },
        ]),
    {
      kind: 'list',
      title: boardWords.stuck,
      items: stuckItems,
      note: stuckItems.length === 0 ? boardWords.nothingStuck : undefined,
    },
  ]
}
