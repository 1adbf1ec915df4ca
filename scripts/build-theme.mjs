// Makes src/web/styles/theme.css from designsystemet.config.json; run it after a change of the colours or the font.
import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const command = join(root, 'node_modules', '.bin', 'designsystemet')
const config = join(root, 'designsystemet.config.json')
// The command writes its intermediate files into the folder that it runs in.
const folder = await mkdtemp(join(tmpdir(), 'labinov-theme-'))

try {
  for (const step of ['create', 'build']) {
    execFileSync(command, ['tokens', step, '--config', config], { cwd: folder, stdio: 'inherit' })
  }
  await copyFile(join(folder, 'design-tokens-build', 'labinov.css'), join(root, 'src/web/styles/theme.css'))
} finally {
  await rm(folder, { recursive: true, force: true })
}
