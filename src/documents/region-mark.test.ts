import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exampleMark } from '../../tests/support/example-mark.ts'
import { drawMark, MARK_BYTES_MAX } from './region-mark.ts'

/** The mark of an upload that has to be taken. */
async function drawnOf(bytes: Uint8Array) {
  const drawn = await drawMark(bytes)
  if (!drawn.ok) throw new Error(drawn.code)
  return drawn.value
}

test.each(['png', 'jpeg', 'webp'] as const)(
  '%s becomes two PNG on white ground, in proportion',
  async (kind) => {
    const upload = await exampleMark(2000, 1500)
      .withExif({ IFD0: { Copyright: 'hidden in here' } })
      .toFormat(kind)
      .toBuffer()
    const { print, small, width, height } = await drawnOf(upload)
    expect([width, height]).toEqual([99, 74])
    const printed = await sharp(print).metadata()
    expect(printed).toMatchObject({ format: 'png', width: 600, height: 450, hasAlpha: false })
    expect(printed.exif).toBeUndefined()
    const shown = await sharp(small).metadata()
    expect(shown).toMatchObject({ format: 'png', width, height, hasAlpha: false })
    expect(small.length).toBeLessThan(12_000)
    expect(Buffer.from(print).includes('hidden in here')).toBe(false)
  },
)

test('the clear ground becomes white', async () => {
  const { print } = await drawnOf(await exampleMark().png().toBuffer())
  const corner = await sharp(print).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
  expect([...corner]).toEqual([255, 255, 255])
})

test('what hides behind the end of a picture is gone', async () => {
  const upload = Buffer.concat([
    await exampleMark().png().toBuffer(),
    Buffer.from('<script>alert(1)</script>'),
  ])
  const { print, small } = await drawnOf(upload)
  expect(Buffer.concat([print, small]).includes('script')).toBe(false)
})

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } })
const white = await plain(300, 300, '#ffffff').png().toBuffer()
const shape = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

test.each([
  ['mark-empty', Buffer.alloc(0)],
  ['mark-too-large', Buffer.concat([white, Buffer.alloc(MARK_BYTES_MAX)])],
  ['mark-type-not-allowed', shape],
  ['mark-type-not-allowed', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['mark-type-not-allowed', await exampleMark().gif().toBuffer()],
  ['mark-type-not-allowed', Buffer.from('%PDF-1.7\n')],
  ['mark-too-small', await exampleMark(80, 60).png().toBuffer()],
  ['mark-invisible', white],
  ['mark-invisible', await plain(300, 300, '#00000000').png().toBuffer()],
  ['upload-image-unreadable', white.subarray(0, white.length - 30)],
  ['upload-image-too-many-pixels', await plain(9_000, 8_000, '#fff').png().toBuffer()],
])('%s', async (code, bytes) => {
  expect(await drawMark(bytes)).toMatchObject({ ok: false, code })
})
