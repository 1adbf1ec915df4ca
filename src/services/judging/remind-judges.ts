import { composeJudgeReminder } from '../../documents/judging/judge-reminder.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertLetters } from '../../store/contact/letter.ts'
import { insertJudgeReminder, listLateJudges } from '../../store/judging/judge-reminder.ts'
import { lockPanel } from '../../store/judging/panel.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** What came of reminding the judges of a panel, in numbers of judges. */
export type JudgesReminded = {
  readonly byMail: number
  readonly byHand: number
  /** Reminded on this day already. */
  readonly already: number
}

/**
 * Reminds each judge of an open panel whose sheets are not all in: by e-mail where it is set and their address takes it, otherwise
 * by a text that is sent by hand. A judge is reminded once a day, and it is on record. Refuses 'no-such-panel' and 'panel-closed'.
 */
export async function remindJudges(
  { db, clock, mail, baseUrl }: Pick<Services, 'db' | 'clock' | 'mail' | 'baseUrl'>,
  author: Author,
  region: RegionScope,
  panelId: string,
): Promise<Result<JudgesReminded, 'no-such-panel' | 'panel-closed'>> {
  const madeAt = clock()
  const day = dayAt(madeAt, region.timeZone)
  return change(db, author, 'panel.remind', async (transaction) => {
    const panel = await lockPanel(transaction, region.id, panelId)
    if (!panel) return refused('no-such-panel')
    if (panel.closedAt) return refused('panel-closed')
    const counts = { byMail: 0, byHand: 0, already: 0 }
    for (const { personId, email, language, sheets } of await listLateJudges(
      transaction,
      region.id,
      panelId,
    )) {
      // Reserved by RFC 2606 and used by our examples: no server takes it.
      const way = mail && !email.endsWith('.invalid') ? 'mail' : 'hand'
      const madeBy = author.personId
      const row = { regionId: region.id, panelId, personId, day, sheets, way, madeBy, madeAt } as const
      if (!(await insertJudgeReminder(transaction, row))) {
        counts.already += 1
        continue
      }
      counts[way === 'mail' ? 'byMail' : 'byHand'] += 1
      if (way === 'hand') continue
      const address = `${baseUrl}/${region.slug}/desk/panels/${panel.code}`
      const letter = composeJudgeReminder(
        { panel: panel.name, region: region.name, sheets, address },
        language,
      )
      await insertLetters(transaction, region.id, [{ personId, kind: 'reminder', ...letter }], madeAt)
    }
    return ok(counts)
  })
}
