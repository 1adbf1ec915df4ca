import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../src/', import.meta.url)

/** Every file of the program whose path fits, as path and text; no tests. */
export function sources(fits: RegExp): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && fits.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))
}
