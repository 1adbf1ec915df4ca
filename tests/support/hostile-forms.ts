import fc from 'fast-check'
import type { Route } from '../../src/web/route.ts'
import type { Known, KnownForm } from './known-forms.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      '\0',
      '../../etc/passwd',
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '\u202egnp.exe',
      'NaN',
      '-1',
      '1e999',
    ],
    ...[
      '9999-99-99',
      '0',
      '٣',
      '=HYPERLINK("x")',
      '{"__proto__":{}}',
      '%',
      '%00',
      '%ff',
      'x'.repeat(9_000),
      '𝕏'.repeat(400),
    ],
  ),
)

function encode(text: string): string {
  // Lone surrogates cannot be encoded; a browser would send the replacement character.
  return encodeURIComponent(text.toWellFormed())
}

/** Addresses that pages lead to, with a part exchanged for nonsense now and then: a handler is reached and not only its guard. */
export function hostileAddress(route: Route, known: Known): fc.Arbitrary<string> {
  const met = known.addresses.get(`${route.method} ${route.path}`) ?? [
    route.path.replace(/:\w+(?:\{[^}]*\})?/g, 'x'),
  ]
  const parts = route.path.split('/').length - 1
  const query = fc.dictionary(
    fc.constantFrom('q', 'page', 'sort', 'verdict', 'next', 'reply', 'year', 'innovation', 'rows'),
    nasty,
  )
  const place = fc.option(fc.nat({ max: parts }), { freq: 4 })
  return fc.tuple(fc.constantFrom(...met), place, nasty, query).map(([address, bent, text, asked]) => {
    const [path = '', own] = address.split('?')
    const steps = path.split('/')
    // Only a part that is named by a parameter: a bent word of the address would lead to another route.
    const isNamed = bent !== null && route.path.split('/')[bent]?.startsWith(':')
    if (isNamed) steps[bent] = encode(text) || 'x'
    const search = [
      ...(own ? [own] : []),
      ...Object.entries(asked).map(([name, value]) => `${name}=${encode(value)}`),
    ]
    return search.length > 0 ? `${steps.join('/')}?${search.join('&')}` : steps.join('/')
  })
}

export type HostileBody = { readonly type: string; readonly bytes: string | Buffer }

type Field = readonly [name: string, value: string]

/** What a page's own form would send, with fields left out, bent, sent twice, and strangers among them. */
function fieldsOf(form: KnownForm): fc.Arbitrary<Field[]> {
  const own = fc.tuple(
    ...form.fields.map(([name, value]) =>
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<Field[]>([[name, value]]) },
        { weight: 3, arbitrary: nasty.map((text): Field[] => [[name, text]]) },
        { weight: 1, arbitrary: fc.constant<Field[]>([]) },
        {
          weight: 1,
          arbitrary: nasty.map((text): Field[] => [
            [name, value],
            [name, text],
          ]),
        },
      ),
    ),
  )
  const strange = fc.array(fc.tuple(nasty, nasty), { maxLength: 2 })
  return fc.tuple(own, strange).map(([fields, others]) => [...fields.flat(), ...others])
}

const encoded = (fields: readonly Field[]) =>
  fields.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')

function multipart(fields: readonly Field[], file: Uint8Array): Buffer {
  const part = (name: string, more: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"${more}\r\n\r\n`
  return Buffer.concat([
    ...fields.map(([name, value]) => Buffer.from(`${part(name, '')}${value}\r\n`)),
    Buffer.from(part('file', '; filename="a.csv"')),
    Buffer.from(file),
    Buffer.from('\r\n--b--\r\n'),
  ])
}

/** A body as a page's own form would send it, bent; or none that any page sends. */
export function hostileBody(route: Route, known: Known): fc.Arbitrary<HostileBody> {
  const forms = known.forms.get(`${route.method} ${route.path}`) ?? []
  const nothing: KnownForm = {
    address: route.path,
    fields: [],
    takesFiles: false,
    words: [],
    otherButtons: [],
  }
  const fields = fc.constantFrom(...(forms.length > 0 ? forms : [nothing])).chain(fieldsOf)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fields.map((all) => ({ type: 'application/x-www-form-urlencoded', bytes: encoded(all) })),
    },
    {
      weight: forms.some(({ takesFiles }) => takesFiles) ? 4 : 1,
      arbitrary: fc
        .tuple(fields, fc.uint8Array({ maxLength: 400 }))
        .map(([all, file]) => ({ type: 'multipart/form-data; boundary=b', bytes: multipart(all, file) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 200 })
        .map((bytes) => ({ type: 'multipart/form-data; boundary=b', bytes: Buffer.from(bytes) })),
    },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 100 }).map((text) => ({ type: 'application/json', bytes: text })),
    },
  )
}
