import { randomInt } from 'node:crypto'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import type { Channel } from '../../domain/message/channel.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { endMessageLink, insertMessageLink } from '../../store/message/message-link.ts'
import type { Services } from '../services.ts'
import { addSurveyCode } from '../survey/add-survey-code.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type NewLink = {
  readonly channel: Channel
  readonly label: string
  readonly leadsTo: 'page' | 'survey'
  /** A code that must be this one, for the demonstration; else one is drawn. */
  readonly code?: string
}

/**
 * Makes the short link of one channel. One that leads to the survey gets a survey code of its own, so that the answers that it
 * brings are counted by the counters that there are, and nobody is followed from one page to the next.
 */
export async function addMessageLink(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  input: NewLink,
): Promise<Result<{ readonly code: string }, 'code-taken' | 'stopped'>> {
  const code = input.code ?? newShortCode((below) => randomInt(below))
  const survey =
    input.leadsTo === 'survey'
      ? await addSurveyCode(services, author, scope, {
          kind: 'campaign',
          label: input.label,
          length: 'short',
        })
      : null
  if (survey && !survey.ok) return refused(survey.code === 'stopped' ? 'stopped' : 'code-taken')
  return change(services.db, author, 'message.link', async (transaction) => {
    const added = await insertMessageLink(transaction, {
      ...scope,
      code,
      channel: input.channel,
      label: input.label,
      surveyCode: survey?.value.code ?? null,
      createdBy: author.personId,
    })
    return added ? ok({ code }) : refused('code-taken')
  })
}

/** Ends a link: it still leads on, and its figures stay. Refused 'no-such-link'. */
export async function endLink(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope & { readonly code: string },
): Promise<Result<null, 'no-such-link'>> {
  return change(services.db, author, 'message.link-end', async (transaction) => {
    const ended = await endMessageLink(transaction, scope, services.clock())
    return ended ? ok(null) : refused('no-such-link')
  })
}
