import { randomInt } from 'node:crypto'
import { newShortCode } from '../../domain/complaint/ticket.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { elementsOfLength, isForOneDevice, type SurveyCodeKind } from '../../domain/survey/survey.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { findInnovationRecord } from '../../store/lifecycle/innovation.ts'
import { endCode, insertSurveyCode } from '../../store/survey/survey-code.ts'
import { insertSurveyForm, listSurveyForms } from '../../store/survey/survey-form.ts'
import type { Services } from '../services.ts'

export type NewSurveyCode = {
  readonly kind: SurveyCodeKind
  /** The counter or the campaign; nothing for the code of the innovation as a whole. */
  readonly label: string | null
  readonly length: 'full' | 'short'
  /** Filled in on a device of the office, by one citizen after another. */
  readonly sharedDevice?: boolean
  /** A code that must be this one, for the demonstration; else one is drawn. */
  readonly code?: string
}

async function formFor(
  transaction: Database,
  regionId: RegionId,
  length: 'full' | 'short',
  author: Author,
): Promise<number> {
  const [newest] = await listSurveyForms(transaction, regionId, length)
  if (newest) return newest.version
  const elements = elementsOfLength(length)
  const form = { length, elements, added: [], createdBy: author.personId }
  // When another took the same version at this moment, their form may be the one to use.
  return (
    (await insertSurveyForm(transaction, regionId, form)) ?? formFor(transaction, regionId, length, author)
  )
}

/**
 * Makes a code for an innovation, with the region's newest form of that length.
 * Refuses 'label-missing' (a counter or campaign needs a name), 'code-taken', and 'stopped': what was stopped asks nobody any more.
 */
export async function addSurveyCode(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: { regionId: RegionId; innovationId: InnovationId },
  input: NewSurveyCode,
): Promise<Result<{ code: string }, 'label-missing' | 'code-taken' | 'stopped'>> {
  if (input.kind !== 'innovation' && !input.label) return refused('label-missing')
  return change(services.db, author, 'survey-code.add', async (transaction) => {
    const record = await findInnovationRecord(transaction, scope.regionId, scope.innovationId)
    if (record?.stoppedOn) return refused('stopped')
    const formVersion = await formFor(transaction, scope.regionId, input.length, author)
    const code = input.code ?? newShortCode(randomInt)
    const { kind, label } = input
    const sharedDevice = isForOneDevice(kind) || Boolean(input.sharedDevice)
    const added = await insertSurveyCode(transaction, {
      ...scope,
      code,
      formVersion,
      kind,
      label,
      sharedDevice,
      createdBy: author.personId,
    })
    return added ? ok({ code }) : refused('code-taken')
  })
}

/** Ends a code: its page says so from now on, its answers stay. Refuses 'no-such-code'. */
export async function endSurveyCode(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: { regionId: RegionId; innovationId: InnovationId },
  code: string,
): Promise<Result<null, 'no-such-code'>> {
  return change(services.db, author, 'survey-code.end', async (transaction) => {
    const ended = await endCode(transaction, scope.regionId, scope.innovationId, code, services.clock())
    return ended ? ok(null) : refused('no-such-code')
  })
}
