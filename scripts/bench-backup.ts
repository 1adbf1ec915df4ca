/**
 * Measures how long a million answers take to be backed up and to be restored, in two empty databases of their own:
 *
 *   FROM=postgres://.../one TO=postgres://.../two node scripts/bench-backup.ts [--answers 1000000]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileStore } from '../src/adapters/files.ts'
import { projectFolder } from '../src/adapters/project-folder.ts'
import { migrateTables } from '../src/cli/migrate.ts'
import { makeBackup } from '../src/services/backup/make-backup.ts'
import { restoreBackup } from '../src/services/backup/restore-backup.ts'
import { seed } from '../tests/bench/seed.ts'

const { values } = parseArgs({ options: { answers: { type: 'string', default: '1000000' } } })
const answers = Number(values.answers)
const { FROM, TO } = process.env
if (!FROM || !TO) throw new Error('FROM and TO name empty databases')

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const outcome = await work()
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${what}: ${seconds.toFixed(1)} s, process of ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
  return outcome
}

const folder = mkdtempSync(join(tmpdir(), 'labinov-bench-'))
try {
  await migrateTables(FROM)
  await timed(`${answers} answers written`, () => seed(FROM, { name: 'backup', innovations: 200, answers }))
  const file = join(folder, 'backup.tar.gz')
  const made = await timed('backed up', () =>
    makeBackup({
      url: FROM,
      uploads: fileStore(join(folder, 'uploads')),
      secret: 'x'.repeat(40),
      file,
      keys: [],
      region: null,
      now: new Date(),
    }),
  )
  console.log(`${made.rows} rows, ${(made.bytes / 1e6).toFixed(0)} MB`)
  const restored = await timed('restored and compared', () =>
    restoreBackup({
      file,
      keys: [],
      url: TO,
      migrationsFolder: join(projectFolder, 'migrations'),
      uploadsFolder: join(folder, 'restored'),
      keepSecret: () => {},
    }),
  )
  console.log(`${restored.rows} rows`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
