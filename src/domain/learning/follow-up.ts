import { calendarDaysAfter } from '../calendar/working-days.ts'
import { averageOf } from '../measurement/average.ts'

/** Who is asked three months after a course: whoever took it, and people around them. Source: LAN's evaluation after training. */
export const followUpRespondents = ['participant', 'superior', 'peer', 'subordinate'] as const
export type FollowUpRespondent = (typeof followUpRespondents)[number]

/** What is asked, each from 1 (not at all) to 4 (very much). The wording is Labinov's own, along what LAN asks for. */
export const followUpItems = ['used', 'support', 'attitude', 'performance', 'effect'] as const
export type FollowUpItem = (typeof followUpItems)[number]

export type FollowUpScores = Readonly<Record<FollowUpItem, number>>

/** Behaviour is asked about ninety days later: level 3 of Kirkpatrick. */
export const FOLLOW_UP_DAYS = 90
/** After a year nobody remembers which course it was. */
export const FOLLOW_UP_DAYS_MAX = 365

const DAY_MILLISECONDS = 86_400_000

/** How the survey after a course stands on a day, by the day of its last session. */
export function followUpState(lastDay: string, today: string): 'to-come' | 'due' | 'over' {
  const days = (Date.parse(today) - Date.parse(lastDay)) / DAY_MILLISECONDS
  if (days < FOLLOW_UP_DAYS) return 'to-come'
  return days <= FOLLOW_UP_DAYS_MAX ? 'due' : 'over'
}

/** The day on which the survey after a course is asked for. */
export function followUpDay(lastDay: string): string {
  return calendarDaysAfter(lastDay, FOLLOW_UP_DAYS)
}

export type FollowUpFigures = {
  readonly respondent: FollowUpRespondent
  readonly people: number
  /** Averages from 1 to 4; null while fewer answered than the small-number limit. */
  readonly averages: FollowUpScores | null
}

/** What each group said, with averages only where enough answered that nobody is recognised. */
export function followUpFigures(
  answers: readonly { readonly respondent: FollowUpRespondent; readonly scores: FollowUpScores }[],
  smallNumberLimit: number,
): FollowUpFigures[] {
  return followUpRespondents.map((respondent) => {
    const own = answers.filter((answer) => answer.respondent === respondent)
    const averageOfItem = (item: FollowUpItem) => averageOf(own.map(({ scores }) => scores[item]))
    const averages =
      own.length < Math.max(1, smallNumberLimit)
        ? null
        : (Object.fromEntries(followUpItems.map((item) => [item, averageOfItem(item)])) as FollowUpScores)
    return { respondent, people: own.length, averages }
  })
}
