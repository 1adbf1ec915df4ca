import { dayAt } from '../../domain/calendar/working-days.ts'
import { type ComplaintHandling, handlingOn } from '../../domain/complaint/complaint-handling.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import {
  insertChannelChoice,
  listChannelChoices,
  lockChannelChoices,
} from '../../store/complaint/complaint-channel.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type ChannelInput = {
  readonly handling: ComplaintHandling
  readonly validFrom: string
  readonly reason: string
}

/**
 * Chooses where the region handles complaints from a day on; earlier choices stay on record with who made them and why.
 * What came in before keeps its way. Refuses a day that has passed, and what is in force on that day already.
 */
export async function chooseComplaintChannel(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  { handling, validFrom, reason }: ChannelInput,
): Promise<Result<null, 'day-has-passed' | 'nothing-changed'>> {
  const now = services.clock()
  if (validFrom < dayAt(now, region.timeZone)) return refused('day-has-passed')
  return change(services.db, author, 'complaint.channel', async (transaction) => {
    await lockChannelChoices(transaction, region.id)
    const choices = await listChannelChoices(transaction, region.id)
    if (handlingOn(choices, validFrom) === handling) return refused('nothing-changed')
    const choice = { handling, validFrom, reason, createdBy: author.personId, createdAt: now }
    await insertChannelChoice(transaction, region.id, choice)
    return ok(null)
  })
}
