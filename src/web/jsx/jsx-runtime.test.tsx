import fc from 'fast-check'
import { html, raw } from 'hono/html'
import { expect, test } from 'vitest'

const text = (element: unknown) => String(element)

test('an element holds text, numbers, lists and other elements, and leaves out what is nothing', () => {
  const items = ['a', 2, null, undefined, false, true, <b>c</b>]
  expect(text(<p class="x">{items}</p>)).toBe('<p class="x">a2<b>c</b></p>')
})

test('elements that hold nothing close themselves; others close, even when empty', () => {
  expect(text(<input name="q" />)).toBe('<input name="q"/>')
  expect(text(<p></p>)).toBe('<p></p>')
})

test('an attribute is left out when it is undefined, bare when it is there or not, and in words else', () => {
  const button = (
    <button type="button" disabled={true} hidden={false} aria-hidden={false} tabindex={-1} title={undefined}>
      x
    </button>
  )
  expect(text(button)).toBe('<button type="button" disabled="" aria-hidden="false" tabindex="-1">x</button>')
})

test('a component is a function of what it shows, and may show nothing', () => {
  const Greeting = ({ name }: { name?: string }) => (name ? <i>{name}</i> : null)
  expect(
    text(
      <>
        <Greeting name="Ana" />
        <Greeting />
      </>,
    ),
  ).toBe('<i>Ana</i>')
})

test('finished HTML stands as it is; everything else is escaped wherever it stands', () => {
  expect(text(<p>{raw('<hr>')}</p>)).toBe('<p><hr></p>')
  expect(text(html`<div>${<p>{"<&>'"}</p>}</div>`)).toBe('<div><p>&lt;&amp;&gt;&#39;</p></div>')
  fc.assert(
    fc.property(fc.string(), (given) => {
      const [, attribute, inside] =
        /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(text(<p title={given}>{given}</p>)) ?? []
      expect(attribute).toBe(inside)
      const read = inside?.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
        return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name] as string
      })
      expect(read).toBe(given)
    }),
  )
})

test('what is still to come cannot stand in a page', () => {
  expect(() => <p>{Promise.resolve('later')}</p>).toThrow(TypeError)
})

test('no line ends inside "rata-rata", and what a form sends back stays as it was', () => {
  expect(String(<p>Rata-rata 9,0, dari rata-rata</p>)).toBe(
    '<p>Rata-&#8288;rata 9,0, dari rata-&#8288;rata</p>',
  )
  expect(String(<textarea name="note">rata-rata</textarea>)).toBe(
    '<textarea name="note">rata-rata</textarea>',
  )
  const options = ['rata-rata', 'b'].map((one) => <option value={one}>{[one]}</option>)
  expect(String(<select>{options}</select>)).toContain('<option value="rata-rata">rata-rata</option>')
  expect(String(<img alt="rata-rata" />)).toBe('<img alt="rata-rata"/>')
})
