import { execFileSync } from 'node:child_process'
import { projectFolder } from '../../src/adapters/project-folder.ts'

/** Builds the application before the tests that run it as it is run in production. */
export default function setUp(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: projectFolder, stdio: 'inherit' })
}
