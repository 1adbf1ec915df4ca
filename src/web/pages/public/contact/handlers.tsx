import { deadlineFile } from '../../../../documents/calendar-file.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { letterGroups } from '../../../../domain/contact/letter-group.ts'
import type { DeedKind } from '../../../../domain/lifecycle/deed.ts'
import {
  endFeed,
  type FeedEntry,
  makeFeed,
  readFeedEntries,
} from '../../../../services/contact/calendar-feed.ts'
import { chooseLetters } from '../../../../services/contact/own-letters.ts'
import { readFeed, readMuted } from '../../../../store/contact/own-letters.ts'
import { deedTitle } from '../../../deed-letter.ts'
import { readForm } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'
import { messagesOf } from '../../../messages/messages.ts'
import { paths } from '../../../paths.ts'
import { type Pace, paced } from '../../../rate-limit.ts'
import { notFound, page, redirect, tooMany, viewOf } from '../../../respond.tsx'
import { sendFile } from '../../../send-file.ts'
import { href } from '../../../view.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { OwnLettersPage } from './own-letters-page.tsx'

type Signed = Visit & { actor: Actor }

const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** Calendars of a whole office ask every few hours; each costs a look at a desk. */
const feedsOfNetwork: Pace = { name: 'feed', usesMax: 120, windowSeconds: 600, spacingMs: 500 }

/** What others wrote stays out of a calendar where it may name people; these hold the names of courses, agencies and months. */
const kindsWithText: readonly DeedKind[] = [
  'attend-session',
  'answer-follow-up',
  'send-follow-up',
  'sign-commitment',
  'answer-readiness',
  'fill-values',
  'start-innovation',
  'see-agencies-without',
]

const ownAuthor = (visit: Signed) => ({ ...authorOf(visit), personId: visit.actor.personId })

async function ownLettersAnswer(visit: Signed, token: string | null = null): Promise<Response> {
  const { services, actor } = visit
  const [muted, feed] = await Promise.all([
    readMuted(services.db, actor.personId),
    readFeed(services.db, actor.personId),
  ])
  const view = viewOf(visit)
  const address = token === null ? null : `${services.baseUrl}${href(view, paths.feed(token))}`
  const props = { view, muted, feed, address, hasMail: services.mail !== undefined }
  return page(visit, <OwnLettersPage {...props} />)
}

export function showOwnLetters(visit: Signed): Promise<Response> {
  return ownLettersAnswer(visit)
}

export async function handleOwnLetters(visit: Signed): Promise<Response> {
  const { typed } = await readForm(visit)
  const wanted = (typed.group ?? '').split('\n')
  const muted = letterGroups.filter((group) => !wanted.includes(group))
  await chooseLetters(visit.services, ownAuthor(visit), muted)
  return redirect(visit, paths.ownLetters, 'saved')
}

/** Makes an address and shows it, this once. */
export async function handleMakeFeed(visit: Signed): Promise<Response> {
  await readForm(visit)
  return ownLettersAnswer(visit, await makeFeed(visit.services, ownAuthor(visit)))
}

export async function handleEndFeed(visit: Signed): Promise<Response> {
  await readForm(visit)
  await endFeed(visit.services, ownAuthor(visit))
  return redirect(visit, paths.ownLetters, 'feedEnded')
}

function titleOf(messages: Messages, entry: FeedEntry): string {
  if ('cohort' in entry) return messages.ownLetters.closing(entry.cohort, messages.stage.names[entry.stage])
  const { deed } = entry
  const text = kindsWithText.includes(deed.kind) ? deed.text : ''
  const title = deedTitle(messages, deed, text ?? '')
  return deed.innovation ? `${title}: ${deed.innovation.name}` : title
}

/** The calendar file behind an address. */
export async function downloadFeed(visit: Visit): Promise<Response> {
  if (!(await paced(visit, feedsOfNetwork))) return tooMany(visit)
  const { services, parameters } = visit
  const feed = await readFeedEntries(services, parameters.token ?? '')
  if (!feed) return notFound(visit)
  const messages = messagesOf(feed.language)
  const deadlines = feed.entries.map((entry) => ({ ...entry, title: titleOf(messages, entry) }))
  const content = deadlineFile(messages.ownLetters.calendarName, deadlines, services.clock())
  return sendFile(visit, { content, type: CALENDAR_TYPE, name: 'labinov.ics' })
}
