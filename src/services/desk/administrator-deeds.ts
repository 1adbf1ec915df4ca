import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { backupStanding } from '../backup/backup-standing.ts'
import { showPrivacy } from '../privacy/data-matters.ts'
import type { DeedScope } from './deed-scope.ts'

/** What only an administrator sees: personal data that is owed within hours, and backups that are not well. */
export async function administratorDeeds(scope: DeedScope): Promise<Deed[]> {
  const { region, mayAct, lateOn } = scope
  const [privacy, backups] = await Promise.all([
    mayAct('personal-data.handle') ? showPrivacy(scope, region.id) : null,
    mayAct('backup.see') ? backupStanding(scope) : null,
  ])
  const owed = (privacy?.matters ?? []).filter(({ isClosed }) => !isClosed)
  const [first] = owed
  const dueOn = first && dayAt(first.clock.dueAt, region.timeZone)
  return [
    ...(dueOn
      ? [
          {
            kind: 'handle-data-matters',
            count: owed.length,
            dueOn,
            daysLate: first.clock.isOver ? Math.max(1, lateOn(dueOn)) : 0,
          } as const,
        ]
      : []),
    ...(backups?.state === 'failed' || backups?.state === 'old' ? [{ kind: 'mend-backups' } as const] : []),
  ]
}
