import { fileStore } from '../../adapters/files.ts'
import { HOLIDAYS_OF_YEAR_MIN, yearsOfDecree } from '../../domain/calendar/decree-year.ts'
import { readNamedFiles } from '../../store/audit/stored-file.ts'
import {
  countJudgingFailures,
  failJobs,
  lastMomentOfTrail,
  listRegionsWithoutHolidays,
  listSilentTriggers,
  listStuckJobs,
  readServer,
  wakeTriggers,
} from '../../store/installation/examination.ts'
import { tidyFiles } from '../audit/tidy-files.ts'
import { areBackupsBeside } from '../backup/backup-place.ts'
import { backupStanding } from '../backup/backup-standing.ts'
import type { Services } from '../services.ts'
import { uploadsOf } from '../uploads.ts'
import { type Finding, fine, look, wrong } from './finding.ts'
import { hasInstallationSecret } from './installation-secret.ts'

/** Two clocks of one installation; what is further apart orders events wrongly. */
const CLOCK_SECONDS_MAX = 5
/** A trail does not know tomorrow. */
const FUTURE_SECONDS_MAX = 600
const JOB_SILENT_MINUTES_MAX = 15

const isWanted = new AbortController().signal

/** Whether the clocks of this machine and of the database agree, and no entry of the trail is still to come. */
export async function stateOfClock({ pool, clock }: Services): Promise<'ok' | 'off'> {
  const [{ now }, last] = await Promise.all([readServer(pool), lastMomentOfTrail(pool)])
  const own = clock().getTime()
  const isApart = Math.abs(now.getTime() - own) > CLOCK_SECONDS_MAX * 1000
  const isLate = last !== null && last.getTime() - own > FUTURE_SECONDS_MAX * 1000
  return isApart || isLate ? 'off' : 'ok'
}

/** The server of the database, and whether its clock and ours tell the same time. */
export async function examineServer({ pool, clock }: Services): Promise<Finding[]> {
  const server = await readServer(pool)
  const apart = Math.abs(server.now.getTime() - clock().getTime()) / 1000
  const last = await lastMomentOfTrail(pool)
  const ahead = last ? (last.getTime() - clock().getTime()) / 1000 : 0
  const database = fine('Database', `PostgreSQL ${server.version}, ${server.size}`)
  if (apart > CLOCK_SECONDS_MAX)
    return [
      database,
      wrong('Clock', `this machine and the database are ${Math.round(apart)} s apart: set both by NTP`),
    ]
  if (ahead > FUTURE_SECONDS_MAX)
    return [
      database,
      wrong(
        'Clock',
        `the trail knows ${last?.toISOString()}, which is still to come: this clock is late, or was ahead`,
      ),
    ]
  return [database, fine('Clock', clock().toISOString())]
}

export async function examineSecret({ db, secret }: Services): Promise<Finding> {
  if (await hasInstallationSecret(db, secret)) return fine('Secret', 'the one of this installation')
  return wrong(
    'Secret',
    'another than that of this installation; take the one of the other processes, or: labinov doctor --new-secret',
  )
}

/** Whether the database still writes down and refuses what it should. */
export async function examineTriggers({ pool }: Services): Promise<Finding> {
  const silent = await listSilentTriggers(pool)
  if (silent.length === 0) return fine('Trail', 'every trigger is awake')
  return wrong(
    'Trail',
    `turned off: ${silent.map(({ name }) => name).join(', ')}; changes go unrecorded`,
    async () => {
      await wakeTriggers(pool, silent)
      return `turned ${silent.length} on again; what happened meanwhile is not in the trail`
    },
  )
}

export async function examineHolidays({ pool, clock }: Services): Promise<Finding[]> {
  const today = clock().toISOString().slice(0, 10)
  return Promise.all(
    yearsOfDecree(today).map(async (each) => {
      const without = await listRegionsWithoutHolidays(pool, each, HOLIDAYS_OF_YEAR_MIN)
      const name = `Holidays ${each}`
      if (without.length === 0) return fine(name, 'every region knows those of the decree')
      return look(
        name,
        `deadlines in ${each} of ${without.join(', ')} are counted too short until the decree is there: labinov import holidays FILE --region SLUG`,
      )
    }),
  )
}

export async function examineJobs({ pool }: Services): Promise<Finding[]> {
  const stuck = await listStuckJobs(pool, JOB_SILENT_MINUTES_MAX)
  const failures = await countJudgingFailures(pool)
  return [
    stuck.length === 0
      ? fine('Jobs', 'none is stuck')
      : wrong('Jobs', `without a sign of life: ${stuck.map(({ name }) => name).join(', ')}`, async () => {
          await failJobs(
            pool,
            stuck.map(({ id }) => id),
          )
          return 'given up; each runs again at its next time'
        }),
    failures === 0
      ? fine('Judging', 'all could be judged')
      : look('Judging', `${failures} could not be judged; the desk says which and why`),
  ]
}

/** What is said where a loss of the machine takes the backups along. */
export const backupsBeside =
  'they lie on the same disk as the data and are lost with it: set LABINOV_BACKUPS to a folder on another disk or machine'

export async function examineBackups(services: Services, makeOne: () => Promise<string>): Promise<Finding> {
  const { state, hours } = await backupStanding(services)
  const words = hours === null ? state : `${state}, ${hours} hours`
  if (state === 'none') return look('Backups', 'none yet; the first is made in the night', makeOne)
  if (state === 'off') return look('Backups', 'off, by LABINOV_BACKUPS=0')
  if (state === 'fresh' && (await areBackupsBeside(services)))
    return look('Backups', `${words}, but ${backupsBeside}`)
  return state === 'fresh'
    ? fine('Backups', words)
    : wrong('Backups', `${words}: a loss of this machine loses what came since`, makeOne)
}

/** Whether each file that a row names is there with the bytes it was taken in with, and no other lies there. */
export async function examineFiles(services: Services): Promise<Finding[]> {
  const uploads = uploadsOf(services)
  const client = await services.pool.connect()
  const named = await readNamedFiles(client, null).finally(() => client.release())
  const damaged: string[] = []
  for (const key of named) if (!(await uploads.verify(key))) damaged.push(key)
  const stored = fileStore(`${services.dataFolder}/uploads`)
  const known = new Set(named)
  let unnamed = 0
  for await (const keys of stored.olderThan(new Date(services.clock().getTime() - 86_400_000)))
    unnamed += keys.filter((key) => !known.has(key)).length
  return [
    damaged.length === 0
      ? fine('Files', `${named.length}, each as it was taken in`)
      : wrong(
          'Files',
          `${damaged.length} of ${named.length} missing or damaged, such as ${damaged[0]}: take them from a backup`,
        ),
    unnamed === 0
      ? fine('Files without a row', 'none')
      : look(
          'Files without a row',
          `${unnamed}`,
          async () => `removed ${await tidyFiles(services, isWanted)}`,
        ),
  ]
}
