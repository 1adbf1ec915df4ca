/**
 * Measures how long a trail takes to be sealed and to be made again, in an empty database of its own:
 *
 *   DATABASE_URL=postgres://.../empty node scripts/bench-audit.ts [--entries 1000000]
 */
import { parseArgs } from 'node:util'
import { migrateTables } from '../src/cli/migrate.ts'
import { sealAudit } from '../src/services/audit/seal-audit.ts'
import { verifyChain } from '../src/services/audit/verify-audit.ts'
import { connect } from '../src/store/base/connect.ts'

const { values } = parseArgs({ options: { entries: { type: 'string', default: '1000000' } } })
const entries = Number(values.entries)
const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL names an empty database')

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const outcome = await work()
  const seconds = (performance.now() - started) / 1000
  const memoryMb = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${what}: ${seconds.toFixed(1)} s, process of ${memoryMb} MB`)
  return outcome
}

await migrateTables(url)
const { db, pool, close } = connect(url)
try {
  await timed(`${entries} entries written`, () =>
    pool.query(
      `INSERT INTO audit (region_id, actor, action, origin, table_name, row_key, before, after)
       SELECT 1, 'person-' || n % 97, 'worksheet.save', 'POST /:region/desk/innovations/:innovation/stages/:stage', 'worksheet',
         jsonb_build_object('region_id', 1, 'id', md5(n::text)),
         jsonb_build_object('answers', repeat('Sebelum perubahan ini. ', 5), 'version', n),
         jsonb_build_object('answers', repeat('Sesudah perubahan ini. ', 5), 'version', n + 1)
       FROM generate_series(1, $1) n`,
      [entries],
    ),
  )
  await timed('sealed', () => sealAudit({ db }))
  const report = await timed('made again and compared', () => verifyChain({ db }, 1))
  console.log(`${report.entries} entries, ${report.faults.length} faults`)
} finally {
  await close()
}
