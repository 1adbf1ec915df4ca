import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { turnLog } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'labinov-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a log is turned while somebody writes to it, and never grows beyond twice its bound', () => {
  const file = join(folder, 'postgres.log')
  const log = openSync(file, 'a')
  for (const line of ['one', 'two', 'three']) {
    writeSync(log, `${line}\n`.repeat(100))
    turnLog(file, 250)
  }
  writeSync(log, 'four\n')
  closeSync(log)
  expect(readFileSync(file, 'utf8')).toBe('four\n')
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('three\n'.repeat(100))
})
