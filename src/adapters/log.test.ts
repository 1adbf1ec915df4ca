import { expect, test } from 'vitest'
import { createLog, logOf } from './log.ts'

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

test('of a cause that is no error nothing is told: it is what somebody sent', () => {
  // As openid-client throws: beside its own words the whole answer of the provider.
  const library = Object.assign(
    new Error('unexpected claim', {
      cause: { claims: { email: 'siti@contoh.invalid' }, body: { id_token: 'eyJ' } },
    }),
    { code: 'OAUTH_INVALID_RESPONSE' },
  )
  const cause = new Error('something went wrong', { cause: library })
  const line = logged((log) => log.warn({ error: cause }, 'The identity provider let nobody in'))
  expect(JSON.parse(line).error.cause).toMatchObject({ message: 'unexpected claim' })
  expect(line).not.toContain('siti@')
  expect(line).not.toContain('eyJ')
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

test('an error is described under whatever name it is told, and in the words too', () => {
  const failed = new Error('Failed query: select 1 where token = $1\nparams: s3ss10n')
  const line = logged((log) => {
    log.error({ reason: failed }, 'A request failed')
    log.error(failed.message)
    log.error(failed)
    logOf(log, 'library')('error', failed.message, failed, ['s3ss10n'])
  })
  expect(line).toContain('"source":"library"')
  expect(line).not.toContain('s3ss10n')
  for (const one of line.trim().split('\n')) JSON.parse(one)
})

test('a flood of events is cut to a bounded rate, and what is left out is counted', () => {
  let now = 0
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) }, () => now)
  for (; now < 60_000; now += 10) for (let each = 0; each < 10; each += 1) log.error('The database is away')
  expect(lines.length).toBeLessThan(200 + 60 * 20 * 2 + 10)
  const told = lines.map((line) => JSON.parse(line).linesLeftOut ?? 1)
  now += 60_000
  log.info('The database is back')
  const leftOut = JSON.parse(lines.at(-2) as string).linesLeftOut ?? 0
  expect(told.reduce((sum, one) => sum + one, leftOut)).toBe(60_000)
})
