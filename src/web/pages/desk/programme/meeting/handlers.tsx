import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { boardMeeting, cohortMeeting } from '../../../../../services/briefing/meeting.ts'
import { noteOnCohort } from '../../../../../services/programme/edit-cohort.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { boundsError } from '../../../../forms/bounds-error.ts'
import { requiredText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { CohortNotes } from '../cohort/cohort-notes.tsx'
import { NOTE_CHARACTERS_MAX } from '../cohort/handlers.tsx'
import { MeetingPage } from './meeting-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Again = { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> }

const isIn = ({ actor, region }: InRegion, action: 'decision.make' | 'cohort.note') =>
  may(actor, action, { regionId: region.id, agencyIds: [] })

/** The place that is asked for, within those that there are; anything else is the beginning. */
function placeOf({ query }: Visit, matters: number): number {
  const asked = Number(query.get('at') ?? '1')
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, matters) - 1 : 0
}

async function cohortPage(visit: InRegion, again?: Again): Promise<Response> {
  const { services, region, parameters, messages } = visit
  const found = await cohortMeeting(services, region, parameters.cohort ?? '')
  if (!found) return notFound(visit)
  const { meeting, board } = found
  const at = placeOf(visit, meeting.matters.length)
  const { id, name, isExample } = board.cohort
  const view = viewOf(visit, { exampleData: region.holdsExampleData || isExample })
  const address = paths.cohortMeeting(region.slug, id)
  const matter = meeting.matters[at]
  const about = matter && 'innovation' in matter ? (matter.innovation.agencyKey ?? '') : ''
  const notes = (
    <CohortNotes
      view={view}
      board={board}
      action={`${address}?at=${at + 1}`}
      mayNote={isIn(visit, 'cohort.note')}
      timeZone={region.timeZone}
      typed={{ about, ...again?.typed }}
      errors={again?.errors}
    />
  )
  const element = (
    <MeetingPage
      view={view}
      title={messages.meeting.title(name)}
      meeting={meeting}
      at={at}
      mayDecide={isIn(visit, 'decision.make')}
      addressOf={(place) => `${address}?at=${place + 1}`}
      leave={paths.cohort(region.slug, id)}
      notes={notes}
    />
  )
  return page(visit, element, again ? 422 : 200)
}

export function showCohortMeeting(visit: InRegion): Promise<Response> {
  return cohortPage(visit)
}

const noteForm = z.object({
  about: z.string().max(200).default(''),
  text: requiredText(NOTE_CHARACTERS_MAX),
})

/** Writes down what is said, and stays at the matter. */
export async function handleMeetingNote(visit: InRegion): Promise<Response> {
  const { services, region, parameters, actor, messages } = visit
  const form = await parseForm(visit, noteForm)
  if (!form.ok) return cohortPage(visit, form)
  const found = await cohortMeeting(services, region, parameters.cohort ?? '')
  if (!found) return notFound(visit)
  const { members, cohort } = found.board
  const agency = members.find(({ key }) => key === form.values.about)
  const note = { agencyId: agency?.id ?? null, text: form.values.text }
  const author = { ...authorOf(visit), personId: actor.personId }
  const outcome = await noteOnCohort(services, author, region.id, cohort.id, note)
  const at = placeOf(visit, found.meeting.matters.length)
  if (outcome.ok)
    return redirect(visit, `${paths.cohortMeeting(region.slug, cohort.id)}?at=${at + 1}`, 'saved')
  if (outcome.code === 'unknown-cohort') return notFound(visit)
  if (outcome.code === 'out-of-bounds')
    return cohortPage(visit, { typed: form.typed, errors: boundsError(visit, outcome) })
  return cohortPage(visit, {
    typed: form.typed,
    errors: { about: messages.cohort.refused[outcome.code] },
  })
}

export async function showBoardMeeting(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  const meeting = await boardMeeting(services, region)
  const at = placeOf(visit, meeting.matters.length)
  const element = (
    <MeetingPage
      view={viewOf(visit)}
      title={messages.meeting.boardTitle}
      meeting={meeting}
      at={at}
      mayDecide={isIn(visit, 'decision.make')}
      addressOf={(place) => `${paths.boardMeeting(region.slug)}?at=${place + 1}`}
      leave={paths.board(region.slug)}
    />
  )
  return page(visit, element)
}
