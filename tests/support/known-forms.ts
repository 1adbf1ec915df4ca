import type { Route } from '../../src/web/route.ts'

/** A form as a page shows it: where it is sent to, the values that stand in its fields, and whether it takes files. */
export type KnownForm = {
  readonly address: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly takesFiles: boolean
  /** Names of the buttons after the first. */
  readonly otherButtons: readonly string[]
  /** Those of its fields into which people write words. */
  readonly words: readonly { readonly name: string; readonly isRequired: boolean }[]
}

/** What was met on the way: real addresses of each route, and the forms that lead to it. */
export type Known = {
  readonly addresses: ReadonlyMap<string, readonly string[]>
  readonly forms: ReadonlyMap<string, readonly KnownForm[]>
  /** Who met the form or page of a route, as places in the list of cookies. */
  readonly visitors: ReadonlyMap<string, readonly number[]>
}

type Page = { readonly path: string; readonly cookie: string }

const VISITS_MAX = 2
const FORMS_MAX = 4
const VISITORS_MAX = 100

const textOf = (written: string) =>
  written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? textOf(found[1] as string) : null
}

/** A line of text that is no number, or several lines. */
const takesWords = (tag: string) =>
  /^<textarea/.test(tag) ||
  (/^<input/.test(tag) &&
    ['text', 'search'].includes(attribute(tag, 'type') ?? 'text') &&
    !['numeric', 'decimal'].includes(attribute(tag, 'inputmode') ?? ''))

function formsIn(html: string, path: string): (KnownForm & { readonly method: string })[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inner = '']) => {
    const tags = [...inner.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)].map(([tag]) => tag)
    const firstButton = tags.find((tag) => /^<button/.test(tag))
    const fields = tags.flatMap((tag) => {
      const name = attribute(tag, 'name')
      return name ? [[name, attribute(tag, 'value') ?? ''] as const] : []
    })
    const words = tags.filter(takesWords).map((tag) => {
      return { name: attribute(tag, 'name') ?? '', isRequired: attribute(tag, 'aria-required') === 'true' }
    })
    return {
      address: attribute(head, 'action') ?? path,
      method: (attribute(head, 'method') ?? 'get').toUpperCase(),
      fields,
      takesFiles: /enctype="multipart/.test(head),
      otherButtons: tags.flatMap((tag) => {
        const name = attribute(tag, 'name')
        const isFirst = tag === firstButton || name === attribute(firstButton ?? '', 'name')
        return /^<button/.test(tag) && !isFirst && name ? [name] : []
      }),
      words: words.filter(({ name }) => name !== ''),
    }
  })
}

/** Follows links from the first addresses as each visitor, and keeps the addresses and forms that were met. */
export async function meetForms(
  request: (path: string, cookie: string) => Promise<Response>,
  cookies: readonly string[],
  routes: readonly Route[],
  seeds: readonly string[],
): Promise<Known> {
  const patterns = routes.map(({ method, path }) => ({
    name: `${method} ${path}`,
    method,
    expression: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`),
  }))
  const nameOf = (method: string, address: string) =>
    patterns.find((one) => one.method === method && one.expression.test(address.split('?')[0] ?? ''))?.name
  const addresses = new Map<string, string[]>()
  const forms = new Map<string, KnownForm[]>()
  const visitors = new Map<string, number[]>()
  const keep = <T>(kept: Map<string, T[]>, name: string | undefined, one: T, most: number) => {
    if (!name) return
    const list = kept.get(name) ?? []
    if (list.length < most) kept.set(name, [...list, one])
  }
  const visit = async ({ path, cookie }: Page): Promise<string[]> => {
    const response = await request(path, cookie)
    const location = response.headers.get('location')
    if (location) return [location]
    if (!response.headers.get('content-type')?.startsWith('text/html')) return []
    const html = await response.text()
    if (response.status === 200) keep(visitors, nameOf('GET', path), cookies.indexOf(cookie), VISITORS_MAX)
    for (const form of formsIn(html, path)) {
      const name = nameOf(form.method, form.address)
      keep(forms, name, form, FORMS_MAX)
      keep(addresses, name, form.address, FORMS_MAX)
      keep(visitors, name, cookies.indexOf(cookie), VISITORS_MAX)
    }
    return [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, link]) => textOf(link as string))
  }
  for (const cookie of cookies) {
    const visits = new Map<string, number>()
    const seen = new Set<string>()
    const queue = [...seeds]
    for (const path of queue) {
      const name = nameOf('GET', path)
      if (!name || seen.has(path) || (visits.get(name) ?? 0) >= VISITS_MAX) continue
      seen.add(path)
      visits.set(name, (visits.get(name) ?? 0) + 1)
      keep(addresses, name, path, FORMS_MAX)
      queue.push(...(await visit({ path, cookie })))
    }
  }
  return { addresses, forms, visitors }
}
