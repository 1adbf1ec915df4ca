import type { ChangeAction } from '../../domain/access/change-action.ts'
import {
  addWorkingDays,
  calendarDaysBefore,
  dayAt,
  daysBefore,
  isWorkingDay,
} from '../../domain/calendar/working-days.ts'
import { owesAnswer } from '../../domain/complaint/complaint.ts'
import { type ComplaintRule, ruleOn } from '../../domain/complaint/complaint-rule.ts'
import { type EscalationLevel, escalateTo, holderOf } from '../../domain/complaint/escalation.ts'
import type { ComplaintId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Complaint,
  holdComplaint,
  insertStep,
  updateComplaint,
} from '../../store/complaint/complaint.ts'
import { listMergedInto } from '../../store/complaint/complaint-merge.ts'
import { listComplaintRules } from '../../store/complaint/complaint-rule.ts'
import {
  findHolders,
  listToAskBetter,
  listToEscalate,
  listToForget,
  listToRemind,
} from '../../store/complaint/complaint-watch.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { oneByOne } from '../job/one-by-one.ts'
import type { Services } from '../services.ts'
import { notifyCitizen, notifyStaff } from './notify.ts'

/** So many a run and kind take seconds; the rest waits for the next hour. */
const COMPLAINTS_PER_RUN_MAX = 500

type Watch = Pick<Services, 'db' | 'clock' | 'mail' | 'log'>
type Today = {
  readonly day: string
  readonly now: Date
  readonly holidays: ReadonlySet<string>
  readonly rule: ComplaintRule
}

async function todayIn(services: Watch, region: RegionScope): Promise<Today> {
  const now = services.clock()
  const day = dayAt(now, region.timeZone)
  const rules = await listComplaintRules(services.db, region.id)
  return { day, now, holidays: await listHolidays(services.db, region.id), rule: ruleOn(rules, day) }
}

/** The rule of a region that is in force today. */
export async function ruleOf(
  services: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<ComplaintRule> {
  const rules = await listComplaintRules(services.db, region.id)
  return ruleOn(rules, dayAt(services.clock(), region.timeZone))
}

/** Does one thing to one complaint, held and looked at again, in a transaction of its own. */
function actOn(
  services: Watch,
  author: Author,
  region: RegionScope,
  what: { action: ChangeAction; id: ComplaintId },
  act: (transaction: Database, complaint: Complaint) => Promise<void>,
): Promise<void> {
  return change(services.db, author, what.action, async (transaction) => {
    const complaint = await holdComplaint(transaction, region.id, what.id)
    if (complaint) await act(transaction, complaint)
  })
}

/** Does one thing to each; one complaint at which it fails is logged and holds none of the others up. */
function eachOf(
  services: Watch,
  region: RegionScope,
  ids: readonly ComplaintId[],
  signal: AbortSignal,
  work: (id: ComplaintId) => Promise<void>,
): Promise<void> {
  const name = (complaintId: ComplaintId) => ({ regionId: region.id, complaintId })
  return oneByOne(services, ids, { signal, work, name })
}

/**
 * Reminds the holders of what is due within the region's days, once per deadline, and passes up what is late, once per
 * deadline and level. On the region's working days only: on the others nobody is there to act.
 */
export async function watchDeadlines(
  services: Watch,
  author: Author,
  region: RegionScope,
  signal: AbortSignal,
): Promise<void> {
  const today = await todayIn(services, region)
  const { day, holidays, rule } = today
  if (!isWorkingDay(day, holidays)) return
  const days = { from: day, to: addWorkingDays(day, rule.remindDaysBefore, holidays) }
  const due = await listToRemind(services.db, region.id, days, COMPLAINTS_PER_RUN_MAX)
  await eachOf(services, region, due, signal, (id) => remind(services, author, region, id, today))
  const levels: [EscalationLevel, number][] = [
    [1, rule.escalateDaysAfter],
    [2, rule.escalateToHeadDaysAfter],
  ]
  for (const [level, daysAfter] of levels) {
    const wish = { level, dueUntil: daysBefore(day, daysAfter, holidays) }
    const late = await listToEscalate(services.db, region.id, wish, COMPLAINTS_PER_RUN_MAX)
    await eachOf(services, region, late, signal, (id) =>
      escalate(services, author, region, { id, ...wish }, today),
    )
  }
}

function remind(services: Watch, author: Author, region: RegionScope, id: ComplaintId, { now, day }: Today) {
  return actOn(
    services,
    author,
    region,
    { action: 'complaint.remind', id },
    async (transaction, complaint) => {
      const { dueOn, state } = complaint
      if (dueOn === null || dueOn < day || !owesAnswer(state)) return
      const scope = { regionId: region.id, complaintId: id }
      const { path, withCoordinator } = await findHolders(transaction, region.id, id)
      const holder = holderOf(path, withCoordinator)
      const isNew = await insertStep(transaction, scope, {
        kind: 'reminded',
        text: null,
        visibleToCitizen: false,
        personId: null,
        createdAt: now,
        dueOn,
        ...holder,
      })
      if (isNew) await notifyStaff(services, transaction, scope, { kind: 'reminded', to: holder, now })
    },
  )
}

function escalate(
  services: Watch,
  author: Author,
  region: RegionScope,
  late: { id: ComplaintId; level: EscalationLevel; dueUntil: string },
  { now }: Today,
) {
  const { id, level, dueUntil } = late
  return actOn(
    services,
    author,
    region,
    { action: 'complaint.escalate', id },
    async (transaction, complaint) => {
      const { dueOn, state, escalation } = complaint
      if (dueOn === null || dueOn > dueUntil || !owesAnswer(state) || (escalation ?? 0) >= level) return
      const scope = { regionId: region.id, complaintId: id }
      await updateComplaint(transaction, region.id, id, { escalation: level })
      const { path, withCoordinator } = await findHolders(transaction, region.id, id)
      const to = escalateTo(path, withCoordinator, level)
      // What the laboratory holds went straight to the head of the region; the second level has nobody else to tell.
      if (level === 2 && escalateTo(path, withCoordinator, 1).role === 'leader') return
      const isNew = await insertStep(transaction, scope, {
        kind: 'escalated',
        text: null,
        visibleToCitizen: true,
        personId: null,
        createdAt: now,
        dueOn,
        escalation: level,
        ...to,
      })
      if (isNew) await notifyStaff(services, transaction, scope, { kind: 'escalated', to, now })
    },
  )
}

/** Asks the citizens of what was closed the region's weeks ago whether it is better now; also those of merged reports. */
export async function askBetter(
  services: Watch,
  author: Author,
  region: RegionScope,
  signal: AbortSignal,
): Promise<void> {
  const { day, now, rule } = await todayIn(services, region)
  const closed = { until: calendarDaysBefore(day, rule.askBetterWeeks * 7), timeZone: region.timeZone }
  const due = await listToAskBetter(services.db, region.id, closed, COMPLAINTS_PER_RUN_MAX)
  await eachOf(services, region, due, signal, (id) =>
    actOn(
      services,
      author,
      region,
      { action: 'complaint.ask-better', id },
      async (transaction, complaint) => {
        if (complaint.state !== 'closed' || complaint.betterAskedAt || complaint.better !== null) return
        const merged = await listMergedInto(transaction, region.id, id)
        for (const complaintId of [id, ...merged.map((one) => one.id)]) {
          await updateComplaint(transaction, region.id, complaintId, { betterAskedAt: now })
          await insertStep(
            transaction,
            { regionId: region.id, complaintId },
            { kind: 'asked-better', text: null, visibleToCitizen: true, personId: null, createdAt: now },
          )
        }
        const scope = { regionId: region.id, complaintId: id }
        await notifyCitizen(services, transaction, scope, { kind: 'asked-better', now })
      },
    ),
  )
}

/** Removes name and address of citizens whose report is over since the region's days. */
export async function forgetContacts(
  services: Watch,
  author: Author,
  region: RegionScope,
  signal: AbortSignal,
): Promise<void> {
  const { day, now, rule } = await todayIn(services, region)
  const closed = { until: calendarDaysBefore(day, rule.forgetContactDays), timeZone: region.timeZone }
  const due = await listToForget(services.db, region.id, closed, COMPLAINTS_PER_RUN_MAX)
  await eachOf(services, region, due, signal, (id) =>
    actOn(services, author, region, { action: 'complaint.forget-contact', id }, async (transaction) => {
      await updateComplaint(transaction, region.id, id, { contactName: null, contactEmail: null })
      await insertStep(
        transaction,
        { regionId: region.id, complaintId: id },
        { kind: 'contact-removed', text: null, visibleToCitizen: true, personId: null, createdAt: now },
      )
    }),
  )
}
