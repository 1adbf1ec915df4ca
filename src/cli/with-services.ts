import { announcedAddress } from '../adapters/instance-lock.ts'
import { createLog } from '../adapters/log.ts'
import { readSecret } from '../adapters/secret.ts'
import { backupsFolderOf, readSettings, type Settings } from '../adapters/settings.ts'
import { createServices, type Services } from '../services/services.ts'
import { connect } from '../store/base/connect.ts'
import { migrateTables } from './migrate.ts'
import { shareDatabase } from './open-database.ts'

/** The address of a link that a command prints: the set one, else that of the server that runs beside it, else where it would. */
function addressFor(settings: Settings, dataFolder: string): string {
  return settings.LABINOV_BASE_URL ?? announcedAddress(dataFolder) ?? `http://localhost:${settings.PORT}`
}

/** What few commands need beside the services. */
export type CommandPlace = { readonly url: string; readonly settings: Settings }

/** Runs a command on the database, beside the running server or without one, and closes what it opened. */
export async function withServices(
  run: (services: Services, place: CommandPlace) => Promise<number>,
): Promise<number> {
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL)
  const database = shareDatabase(settings)
  const { dataFolder } = database
  try {
    const url = await database.start(log)
    await migrateTables(url)
    const connection = connect(url)
    try {
      const baseUrl = addressFor(settings, dataFolder)
      const secret = readSecret(settings.LABINOV_SECRET, dataFolder)
      const backupsFolder = backupsFolderOf(settings, dataFolder)
      const services = createServices({ ...connection, log, baseUrl, secret, dataFolder, backupsFolder })
      return await run(services, { url, settings })
    } finally {
      await connection.close()
    }
  } finally {
    await database.close()
  }
}
