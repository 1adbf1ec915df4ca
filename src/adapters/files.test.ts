import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from './files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labinov-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what is put comes back, twice the same content under two keys', async () => {
  const store = fileStore(join(folder, 'one'))
  const [first, second] = [await store.put(Buffer.from('bukti')), await store.put(Buffer.from('bukti'))]
  expect(first.hash).toBe(second.hash)
  expect(first.key).not.toBe(second.key)
  const found = await store.get(first.key)
  expect(found?.bytes).toBe(5)
  expect((await buffer(found!.stream)).toString()).toBe('bukti')
  expect(await store.remove(first.key)).toBe(true)
  expect([await store.get(first.key), await store.remove(first.key)]).toEqual([null, false])
  expect(await store.get(second.key).then((one) => one?.stream.destroy())).toBeDefined()
})

test('files are private and a changed one is noticed', async () => {
  const root = join(folder, 'two')
  const store = fileStore(root)
  const { key } = await store.put(Buffer.from('asli'))
  const path = join(root, key.slice(0, 2), key)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await store.verify(key)).toBe(true)
  await writeFile(path, 'palsu')
  expect(await store.verify(key)).toBe(false)
  expect(await readdir(join(root, key.slice(0, 2)))).toEqual([key])
})

test('no key leads out of the folder', async () => {
  await writeFile(join(folder, 'secret'), 'rahasia')
  const store = fileStore(join(folder, 'three'))
  const path = fc.string({ unit: fc.constantFrom('.', '/', '\\', '\0', 'secret', '%2e', 'a') })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(path, fc.constant('../secret'), fc.constant(join(folder, 'secret'))),
      async (key) => {
        expect([await store.get(key), await store.remove(key), await store.verify(key)]).toEqual([
          null,
          false,
          false,
        ])
      },
    ),
  )
})
