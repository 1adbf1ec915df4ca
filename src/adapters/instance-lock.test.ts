import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldByAnother, lockDataFolder } from './instance-lock.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labinov-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('who comes second is refused and told where the first is; after its release the folder is free', () => {
  const first = lockDataFolder(folder)
  first?.announce('http://localhost:3000')
  expect(lockDataFolder(folder)).toBeUndefined()
  expect(heldByAnother(folder).message).toContain(`process ${process.pid}, at http://localhost:3000`)
  first?.release()
  const second = lockDataFolder(folder)
  expect(second).toBeDefined()
  expect(heldByAnother(folder).message).toContain('just starting')
  second?.release()
})
