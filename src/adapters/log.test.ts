import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(
    createLog('info', {
      write: (line) => {
        text += line
      },
    }),
  )
  return text
}

test('an error is told by its name, message, code and cause', () => {
  const cause = Object.assign(new Error('terminating connection'), {
    code: '57P01',
    client: { password: 'hidden' },
  })
  const line = logged((log) => log.error({ error: new Error('Failed', { cause }) }, 'A request failed'))
  expect(JSON.parse(line).error).toMatchObject({ message: 'Failed', cause: { code: '57P01' } })
  expect(line).not.toContain('hidden')
})

test('the values of a failed query are left out', () => {
  const failed = new Error('Failed query: insert into person values ($1)\nparams: Siti,0812-3456')
  const line = logged((log) => log.error({ error: failed }, 'A request failed'))
  expect(line).toContain('insert into person')
  expect(line).not.toContain('Siti')
  expect(line).not.toContain('0812')
})

test('passwords are never written', () => {
  const line = logged((log) => log.info({ settings: { password: 'hidden' } }, 'Signed in'))
  expect(line).not.toContain('hidden')
})
