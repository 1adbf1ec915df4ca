import { existsSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { readSettings } from '../../src/adapters/settings.ts'

const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8')

/** `${NAME:-value}` as compose fills it in when nothing is set; a required password gets one. */
function filledIn(value: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'abc123')
}

test('the settings of compose.yaml and of the image are settings of Labinov', () => {
  const [, labinov = ''] = read('compose.yaml').match(/^ {2}labinov:\n([\s\S]*?)\n\n/m) ?? []
  const inCompose = [...labinov.matchAll(/^ {6}([A-Z_]+): "(.*)"$/gm)].map(([, name, value]) => [
    name,
    filledIn(value!),
  ])
  const [, image = ''] = read('Dockerfile').match(/^ENV (.*)$/m) ?? []
  const inImage = image.split(' ').map((pair) => pair.split('='))
  expect(inCompose.map(([name]) => name)).toEqual([
    ...[
      'DATABASE_URL',
      'LABINOV_BASE_URL',
      'LABINOV_DEMO',
      'LABINOV_SECRET',
      'LABINOV_SMTP_URL',
      'LABINOV_MAIL_FROM',
      'LABINOV_OIDC_ISSUER',
      'LABINOV_OIDC_CLIENT_ID',
      'LABINOV_OIDC_CLIENT_SECRET',
    ],
    'LABINOV_TRUSTED_PROXIES',
  ])
  expect(inImage).toHaveLength(4)
  const settings = readSettings(Object.fromEntries([...inCompose, ...inImage]))
  expect(settings.DATABASE_URL).toBe('postgresql://labinov:abc123@database:5432/labinov')
  expect(settings.HOST).toBe('0.0.0.0')
})

const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '')

/** The last pattern that fits decides, and one with an exclamation mark takes back. */
function isLeftOut(path: string): boolean {
  const fits = (pattern: string) => matchesGlob(path, pattern) || path.startsWith(`${pattern}/`)
  const last = ignored.findLast((pattern) => fits(pattern.replace(/^!/, '')))
  return last !== undefined && !last.startsWith('!')
}

test('what the image copies from here is there, and not left out', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names]) =>
    names!.split(' '),
  )
  expect(copied).toContain('migrations')
  expect(copied.filter((name) => !existsSync(join(projectFolder, name)))).toEqual([])
  expect(copied.filter(isLeftOut)).toEqual([])
})

test('what the command in the image needs is copied beside it', () => {
  const needed = [...read('bin/labinov.mjs').matchAll(/from '\.\.\/([^']+)'/g)].map(([, name]) => name!)
  expect(needed.length).toBeGreaterThan(0)
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(\S+) \S+$/gm)].map(([, name]) => name!)
  expect(needed.filter((name) => !copied.includes(name))).toEqual([])
})

test('the image leaves out what belongs to one clone', () => {
  for (const name of ['node_modules', 'dist', '.labinov', '.git', '.env']) expect(ignored).toContain(name)
})
