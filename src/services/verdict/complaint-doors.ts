import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { type ComplaintDoor, complaintDoors } from '../../domain/complaint/complaint-door.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { isForOneDevice } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import { listChannelChoices } from '../../store/complaint/complaint-channel.ts'
import { listSurveyCodes } from '../../store/survey/survey-code.ts'

/** The ways of complaining about an innovation that opened or closed between two months ('YYYY-MM'), see `complaintDoors`. */
export async function readComplaintDoors(
  db: Database,
  {
    regionId,
    innovationId,
    timeZone,
  }: { regionId: RegionId; innovationId: InnovationId; timeZone: RegionTimeZone },
  time: { readonly after: string; readonly until: string },
): Promise<ComplaintDoor[]> {
  const codes = await listSurveyCodes(db, regionId, innovationId)
  const printed = codes
    .filter(({ kind }) => !isForOneDevice(kind))
    .map(({ createdAt, endedAt }) => ({
      openedOn: dayAt(createdAt, timeZone),
      endedOn: endedAt && dayAt(endedAt, timeZone),
    }))
  return complaintDoors(printed, await listChannelChoices(db, regionId), time)
}
