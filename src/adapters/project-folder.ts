import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

function findProjectFolder(start: string): string {
  let folder = start
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json above ${start}`)
    folder = parent
  }
  return folder
}

/**
 * The folder of the clone: where package.json, migrations/ and dist/ lie. It is the same whether the code
 * runs as source (tests) or as the bundle in dist/.
 */
export const projectFolder = findProjectFolder(import.meta.dirname)
