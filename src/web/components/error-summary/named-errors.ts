import { raw } from 'hono/html'
import type { JSX } from '../../jsx/jsx-runtime.ts'

/** Carried by a line of the summary that does not say yet which field it means; no page is sent with it. */
export const UNNAMED = 'data-unnamed'

const LINE = new RegExp(`<a href="#([^"]+)" ${UNNAMED}="">([^<]*)</a>`, 'g')
const LEGEND = '<legend class="field-label">'

/** The words of the label or the legend that belongs to a control, as they stand in the page; null where there are none. */
function labelOf(html: string, id: string): string | null {
  const label = `<label class="field-label" for="${id}">`
  const at = html.indexOf(label)
  if (at >= 0) return textFrom(html, at + label.length)
  const control = html.indexOf(` id="${id}"`)
  const legend = control < 0 ? -1 : html.lastIndexOf(LEGEND, control)
  if (legend < 0 || html.slice(legend, control).includes('</fieldset>')) return null
  return textFrom(html, legend + LEGEND.length)
}

const textFrom = (html: string, at: number) => html.slice(at, html.indexOf('<', at)).trim() || null

/**
 * A page in which each line of an error summary begins with the label of the field it leads to, so that no form has to say its labels
 * twice. A line that its form named is left as it is, as is a whole page without errors.
 */
export function namedErrors(page: JSX.Element): JSX.Element {
  const html = String(page)
  if (!html.includes(UNNAMED)) return page
  const named = html.replaceAll(LINE, (_, id: string, text: string) => {
    const label = labelOf(html, id)
    const said =
      label === null || text.startsWith(label) ? text : `${label}${/[?:]$/.test(label) ? '' : ':'} ${text}`
    return `<a href="#${id}">${said}</a>`
  })
  return raw(named)
}
