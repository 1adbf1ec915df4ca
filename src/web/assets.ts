import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../adapters/project-folder.ts'

/** Where the build puts the files that a browser may fetch. */
export const assetsFolder = join(projectFolder, 'dist', 'assets')

/** The address under which the server answers with `assetsFolder`. */
export const assetsPath = '/assets/'

let manifest: Readonly<Record<string, string>> | undefined

function readManifest(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8'))
  } catch (error) {
    // Without a build (unit tests) plain names serve as well; any other failure should be seen.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** The address of a built file, with the hash of its content: `labinov.css` is `/assets/labinov.1a2b3c4d.css`. */
export function asset(name: string): string {
  manifest ??= readManifest()
  return assetsPath + (manifest[name] ?? name)
}
