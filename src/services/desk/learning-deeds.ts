import { calendarDaysAfter, calendarDaysBefore } from '../../domain/calendar/working-days.ts'
import {
  FOLLOW_UP_DAYS,
  FOLLOW_UP_DAYS_MAX,
  followUpDay,
  followUpState,
} from '../../domain/learning/follow-up.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { listCoursesOfPerson, listCoursesToFollowUp } from '../../store/learning/follow-up.ts'
import type { DeedScope } from './deed-scope.ts'

const ROWS_MAX = 20
/** Two days before a session it stands on the desk of whoever goes there. */
const REMIND_DAYS = 2
/** What came of a course is to be said within two weeks of being asked. */
const ANSWER_WITHIN_DAYS = 14

/** What learning asks of somebody: to be at a session, to say what came of a course, and, of whoever runs it, to ask for that. */
export async function learningDeeds(scope: DeedScope): Promise<Deed[]> {
  const { db, region, actor, today, clock, mayAct } = scope
  const from = calendarDaysBefore(today, FOLLOW_UP_DAYS_MAX)
  const span = { timeZone: region.timeZone, from, rowsMax: ROWS_MAX }
  const [own, toAsk] = await Promise.all([
    listCoursesOfPerson(db, region.id, actor.personId, { ...span, now: clock() }),
    mayAct('learning.edit')
      ? listCoursesToFollowUp(db, region.id, { ...span, to: calendarDaysBefore(today, FOLLOW_UP_DAYS) })
      : [],
  ])
  return [
    ...own
      .filter(({ nextDay }) => nextDay !== null && nextDay <= calendarDaysAfter(today, REMIND_DAYS))
      .map(({ registration, name, nextDay }): Deed => {
        return { kind: 'attend-session', code: registration, text: name, dueOn: nextDay }
      }),
    ...own
      .filter(({ lastDay, isAnswered }) => !isAnswered && followUpState(lastDay, today) === 'due')
      .map(({ registration, name, lastDay }): Deed => {
        return {
          kind: 'answer-follow-up',
          code: registration,
          text: name,
          dueOn: calendarDaysAfter(followUpDay(lastDay), ANSWER_WITHIN_DAYS),
        }
      }),
    ...toAsk.map(({ code, name, lastDay }): Deed => {
      return {
        kind: 'send-follow-up',
        code,
        text: name,
        dueOn: calendarDaysAfter(followUpDay(lastDay), ANSWER_WITHIN_DAYS),
      }
    }),
  ]
}
