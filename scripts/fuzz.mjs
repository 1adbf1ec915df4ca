// `npm run fuzz -- --requests 1000000 [--seed 7]`: requests made from the forms themselves, by everybody, to every route. It ends with 1
// when one is answered with an error of ours. `npm test` sends 3,000.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
})
const folder = fileURLToPath(new URL('..', import.meta.url))
const environment = {
  ...process.env,
  LABINOV_FUZZ_REQUESTS: values.requests,
  ...(values.seed && { LABINOV_FUZZ_SEED: values.seed }),
}
const words = ['run', '--project', 'services', 'tests/services/base/fuzzed-requests.test.ts']
const { status } = spawnSync(join(folder, 'node_modules', '.bin', 'vitest'), words, {
  cwd: folder,
  env: environment,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
