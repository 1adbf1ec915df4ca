import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src/adapters/project-folder.ts'

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8')
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }

type Component = {
  readonly name: string
  readonly version: string
  readonly hashes?: readonly { alg: string }[]
}

function componentsOf(...words: string[]): readonly Component[] {
  const command = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', ...words]
  const told = execFileSync('npm', command, {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(told).components
}

test('the bill of materials names each dependency in its exact version', () => {
  const listed = new Set(componentsOf().map(({ name, version }) => `${name}@${version}`))
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
  expect(wanted.filter((each) => !listed.has(each))).toEqual([])
})

test('every component that runs in production has its hash', () => {
  const components = componentsOf('--omit=dev')
  expect(components.length).toBeGreaterThan(100)
  expect(components.filter(({ hashes }) => !hashes?.some(({ alg }) => alg === 'SHA-512'))).toEqual([])
})

test('components come from the registry alone: the lock file names no other address', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string }>
  }
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})

test('the time within which a component is mended is written down for each degree', () => {
  const page = read('docs/security.md')
  for (const line of [
    /critical one .*\| 3 days \|/,
    /^\| a high one \| 14 days \|/m,
    /^\| any other \| 60 days \|/m,
  ])
    expect(page).toMatch(line)
})
