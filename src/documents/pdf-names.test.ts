import { expect, test } from 'vitest'
import { processorMs } from '../../tests/support/processor-time.ts'
import { activePartOf } from './pdf-names.ts'

const pdf = (body: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n${body}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`, 'latin1')

test.each([
  ['an address', '<</S/URI/URI (https://contoh.invalid/acara/Launch)>>'],
  ['an address with brackets', '<</URI (https://x/a_(b)/JavaScript)>>'],
  ['a title with a bracket behind a backslash', '<</Title (a \\) /JavaScript)>>'],
  ['a remark', '<</Type/Catalog>> % /JavaScript'],
  ['the words of a page', '<</Length 20>>\nstream\nBT (x) Tj /JavaScript ET\nendstream'],
  ['a longer name', '<</LaunchPad 1/JavaScripts 2>>'],
  ['a small letter', '<</javascript 1>>'],
])('%s is no active part', (_, body) => {
  expect(activePartOf(pdf(body))).toBeNull()
})

test.each([
  ['a script', '<</S/JavaScript/JS(app.alert(1))>>', 'JavaScript'],
  ['a script whose name is written in numbers', '<</S/Java#53cript/JS(1)>>', 'JavaScript'],
  ['a program', '<</S /Launch /F (cmd.exe)>>', 'Launch'],
  ['a film', '<</Subtype/RichMedia>>', 'RichMedia'],
  ['files within', '<</Names<</EmbeddedFiles 5 0 R>>>>', 'EmbeddedFiles'],
  ['one behind an address', '<</URI (https://x/Launch)/S/Launch>>', 'Launch'],
  ['one behind a text that never ends', '<</Title (offen /S/JavaScript>>', 'JavaScript'],
  [
    'one behind a stream',
    '<</Length 1>>\nstream\n(\nendstream\nendobj\n2 0 obj\n<</S/JavaScript>>',
    'JavaScript',
  ],
  ['one in an object behind an open text', '(\nendobj\n2 0 obj\n<</S/JavaScript>>', 'JavaScript'],
  ['one behind a remark with a bracket', '% (\n<</S/JavaScript>>', 'JavaScript'],
  ['one between a stream that is none', '<</Title (stream\n)/S/JavaScript>>', 'JavaScript'],
])('%s is found', (_, body, name) => {
  expect(activePartOf(pdf(body))).toBe(name)
})

test('a file of brackets alone is read within a moment', async () => {
  const file = pdf(`/JavaScript2${'('.repeat(2_000_000)}`)
  expect(await processorMs(() => activePartOf(file))).toBeLessThan(2_000)
})
