import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../adapters/project-folder.ts'

let text: string | null = null

/** The document on the method, with its formulas, error rates and limits, as it comes with this version. */
export function methodInFull(): string {
  text ??= readFileSync(join(projectFolder, 'docs', 'method.md'), 'utf8')
  return text
}
