import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'

export type { JSX } from 'hono/jsx/jsx-runtime'

/** Finished HTML. Hono's `html` and `raw` know it by the same sign. */
class Markup {
  readonly isEscaped = true
  readonly html: string

  constructor(html: string) {
    this.html = html
  }

  toString(): string {
    return this.html
  }
}

type Props = { readonly [name: string]: unknown; readonly children?: Child }
type Component = (props: Props) => Child

const special = /[&<>"']/
const allSpecial = /[&<>"']/g
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(allSpecial, (sign) => entities[sign] as string) : text
}

/** Elements that can hold nothing. */
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Attributes that are there or not; any other one says `true` or `false` in words. */
const booleanAttributes = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert ismap ' +
    'loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'
  ).split(' '),
)

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`
  if (typeof value === 'boolean' && booleanAttributes.has(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escaped(String(value))}"`
}

/** A line may not end inside "rata-rata": a word joiner follows its hyphen. */
function shown(text: string): string {
  const safe = escaped(text)
  return safe.includes('ata-rata') ? safe.replaceAll('ata-rata', 'ata-&#8288;rata') : safe
}

/** Elements whose text is sent back by a form, and has to come back as it was. */
const sentBack = new Set(['textarea', 'option'])

function content(child: Child, textOf: (text: string) => string = shown): string {
  if (typeof child === 'string') return textOf(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (Array.isArray(child)) {
    let html = ''
    for (const each of child) html += content(each, textOf)
    return html
  }
  if ((child as { isEscaped?: boolean }).isEscaped) return String(child)
  throw new TypeError('A page shows text, numbers and elements; nothing that is still to come.')
}

function markup(html: string): HtmlEscapedString {
  return new Markup(html) as unknown as HtmlEscapedString
}

/** What stands side by side without an element around it. */
export function Fragment({ children }: Props): HtmlEscapedString {
  return markup(content(children))
}

/**
 * Makes an element, or what a component gives, as finished HTML at once: no tree is built that somebody would have to walk.
 * Pages are plain functions of what they show, so nothing needs to know what stands around it.
 */
export function jsx(type: string | Component, props: Props): HtmlEscapedString {
  if (typeof type === 'function') {
    const made = type(props)
    return made instanceof Markup ? (made as unknown as HtmlEscapedString) : markup(content(made))
  }
  let html = `<${type}`
  for (const name in props) if (name !== 'children') html += attribute(name, props[name])
  if (voidTags.has(type)) return markup(`${html}/>`)
  return markup(`${html}>${content(props.children, sentBack.has(type) ? escaped : shown)}</${type}>`)
}

export { jsx as jsxs }
