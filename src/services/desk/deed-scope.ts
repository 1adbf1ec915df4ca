import type { Action } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import type { AgencyId } from '../../domain/scope.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** What every source of deeds is asked with. */
export type DeedScope = Pick<Services, 'db' | 'clock' | 'memory' | 'backupsFolder'> & {
  readonly actor: Actor
  readonly region: RegionScope
  readonly today: string
  /** First day of the last month that is over. */
  readonly month: string
  /** The agencies in which the person is of a team. */
  readonly own: readonly AgencyId[]
  readonly mayAct: (action: Action) => boolean
  /** Working days since a day passed, 0 until then. */
  readonly lateOn: (day: string) => number
}
