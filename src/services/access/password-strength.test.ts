import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'

/** How the next thread ends: as an error at once, or with what it found. */
let next: { readonly error?: Error; readonly found?: { readonly guessesLog10: number } }

vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor() {
      super()
      const { error, found } = next
      setImmediate(() => (error ? this.emit('error', error) : this.emit('message', found)))
    }
    terminate() {
      return Promise.resolve(0)
    }
  },
}))

const { weighPassword } = await import('./password-strength.ts')

test('a password that could not be weighed is refused, and the next one is weighed again', async () => {
  next = { error: new Error('Worker terminated due to reaching memory limit') }
  expect(await weighPassword('empat belas kucing tidur', [])).toMatchObject({ code: 'password-not-weighed' })
  next = { found: { guessesLog10: 12 } }
  expect(await weighPassword('empat belas kucing tidur', [])).toMatchObject({ ok: true })
  next = { found: { guessesLog10: 3 } }
  expect(await weighPassword('passwordpassword', [])).toMatchObject({ code: 'password-common' })
})
