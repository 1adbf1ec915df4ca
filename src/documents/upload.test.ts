import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { garbageText } from '../../tests/support/garbage.ts'
import { zipOf } from '../../tests/support/zip.ts'
import { contentDisposition, displayFileName } from './file-name.ts'
import { checkUpload, UPLOAD_BYTES_MAX } from './upload.ts'
import { writeXlsx } from './xlsx.ts'

const xlsx = await writeXlsx([{ name: 'Data', header: ['a', 'b'], rows: [['1', 2]] }])
const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#c00' } })
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const docx = zipOf({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>' })

test.each([
  ['pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\n%%EOF\n'), 'application/pdf'],
  ['png', await picture().png().toBuffer(), 'image/png'],
  ['jpg', await picture().jpeg().toBuffer(), 'image/jpeg'],
  ['webp', await picture().webp().toBuffer(), 'image/webp'],
  ['xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['csv', Buffer.from('bulan;nilai\n2020-01;8,8\n'), 'text/csv; charset=utf-8'],
])('takes %s by its content', async (extension, bytes, contentType) => {
  const checked = await checkUpload(bytes, '../../SK Wali Kota.exe')
  expect(checked).toMatchObject({
    ok: true,
    value: { extension, contentType, displayName: `SK Wali Kota.${extension}` },
  })
})

test.each([
  ['upload-empty', Buffer.alloc(0)],
  ['upload-too-large', Buffer.alloc(UPLOAD_BYTES_MAX + 1)],
  [
    'upload-type-not-allowed',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['upload-type-not-allowed', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['upload-type-not-allowed', Buffer.from('hanya satu kolom')],
  ['upload-type-not-allowed', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
  ['upload-type-not-allowed', await picture().gif().toBuffer()],
  ['upload-type-not-allowed', zipOf({ 'a.txt': 'a' })],
  ['upload-pdf-active', Buffer.from('%PDF-1.7\n<</S/JavaScript/JS(app.alert(1))>>\n%%EOF')],
  ['upload-formula-cells', Buffer.from("a;b\n1;=cmd|' /C calc'!A0\n")],
  ['upload-formula-cells', Buffer.from("a;b\n1;+cmd|' /C calc'!A0\n")],
  ['upload-macros', zipOf({ '[Content_Types].xml': types, 'xl/workbook.xml': '', 'xl/vbaProject.bin': 'x' })],
  [
    'upload-macros',
    zipOf({ '[Content_Types].xml': 'vnd.ms-word.document.macroEnabled', 'word/document.xml': '' }),
  ],
  [
    'upload-remote-template',
    zipOf({
      '[Content_Types].xml': types,
      'word/document.xml': '',
      'word/_rels/settings.xml.rels':
        '<Relationship TargetMode="External" Type="http://x/attachedTemplate" Target="http://x"/>',
    }),
  ],
  ['zip-ratio-too-high', zipOf({ 'word/document.xml': ' '.repeat(20_000_000) })],
  ['zip-malformed', zipOf({ 'word/document.xml': 'x'.repeat(5000) }, 10)],
  ['upload-image-unreadable', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR broken', 'latin1')],
])('refuses with %s', async (code, bytes) => {
  expect(await checkUpload(bytes, 'bukti.pdf')).toMatchObject({ ok: false, code })
})

test('a picture loses its place, camera and what hides behind its end, and stands upright', async () => {
  const photo = await picture()
    .withExif({
      IFD0: { Model: 'Kamera Rahasia' },
      IFD3: { GPSLatitude: '6/1 17/1 0/1', GPSLatitudeRef: 'S' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const tail = Buffer.concat([photo, Buffer.from('<script>tersembunyi</script>')])
  const checked = await checkUpload(tail, 'foto.jpg')
  const stored = Buffer.from(checked.ok ? checked.value.bytes : [])
  const metadata = await sharp(stored).metadata()
  expect(metadata).toMatchObject({ width: 20, height: 40 })
  expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined])
  expect(stored.includes('tersembunyi')).toBe(false)
})

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })

test.each([
  ['more pixels than any phone takes', () => plain(16_000, 5_000).png()],
  ['two bytes for each colour', () => plain(7_071, 7_071).toColourspace('rgb16').png()],
  ['all frequencies held at once', () => plain(4_000, 3_000).jpeg({ progressive: true })],
  ['those of each colour', () => plain(3_000, 2_000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
  ['a PNG whose lines come in seven turns', () => plain(4_100, 3_000).png({ progressive: true })],
  ['a WebP, which is held as a whole', () => plain(4_100, 3_000).webp()],
])('a picture that would fill the memory is refused by the size it declares: %s', async (_, draw) => {
  const huge = await draw().toBuffer()
  expect(huge.length).toBeLessThan(1024 * 1024)
  expect(await checkUpload(huge, 'foto.png')).toMatchObject({ code: 'upload-image-too-many-pixels' })
})

test('a photograph of a usual phone of 50 million pixels is taken, and written small', {
  timeout: 120_000,
}, async () => {
  const checked = await checkUpload(await plain(8_160, 6_144).jpeg().toBuffer(), 'IMG_0001.jpg')
  const stored = await sharp(checked.ok ? checked.value.bytes : undefined).metadata()
  expect(stored).toMatchObject({ width: 2_048, format: 'jpeg' })
})

test('names are shown without folders, hidden signs and false endings', () => {
  expect(displayFileName('C:\\Users\\x\\Laporan\u202Efdp.exe', 'pdf')).toBe('Laporanfdp.pdf')
  expect(displayFileName('...', 'pdf')).toBe('berkas.pdf')
  expect(contentDisposition('attachment', 'Café "1".pdf')).toBe(
    `attachment; filename="Cafe  1 .pdf"; filename*=UTF-8''Caf%C3%A9%20%221%22.pdf`,
  )
})

test('no name breaks the header or leads to a folder', () => {
  fc.assert(
    fc.property(garbageText, (name) => {
      const shown = displayFileName(name, 'pdf')
      expect(shown).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u)
      expect(contentDisposition('inline', shown)).toMatch(
        /^inline; filename="[ !#-~]*"; filename\*=UTF-8''[\w.~%!$&+-]+$/,
      )
    }),
  )
})

test('any bytes are taken or refused', async () => {
  const starts = ['', 'PK\x03\x04', '%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF\0\0\0\0WEBP', 'a;b\n']
  const input = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 120 }))
    .map(([start, tail]) => Buffer.concat([Buffer.from(start, 'latin1'), tail]))
  await fc.assert(
    fc.asyncProperty(input, async (bytes) => {
      expect(typeof (await checkUpload(bytes, 'x')).ok).toBe('boolean')
    }),
  )
})
