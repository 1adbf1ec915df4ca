/**
 * What stands in a cell for "nothing": a dash, "n/a", "tidak ada"; the null of a database or a program, the zero day of MySQL, and
 * what a spreadsheet shows where a formula found nothing.
 */
const PLACEHOLDER =
  /^(?:[-–—_]+|n\/?a|nihil|kosong|\(kosong\)|tidak ada|belum ada|null|\(null\)|\\n|nan|none|undefined|#n\/a|#(?:ref|value|name|null|num|div\/0)[!?]|(?:0000[-/.]00[-/.]00|00[-/.]00[-/.]0000)(?:[ t]00[:.]00(?:[:.]00(?:[.,]0+)?)?z?)?)$/i
const FORMULA = /^\s*(?:[=＝]|[+\-@＋－＠]\s*[\p{L}_.]+[(|!])/u
const HYPERLINK = /^\s*=\s*HYPERLINK\(\s*"([^"]*)"\s*(?:[;,]\s*"([^"]*)"\s*)?\)\s*$/i

/** True for a cell that only says that there is nothing. */
export function isPlaceholder(cell: string): boolean {
  return PLACEHOLDER.test(cell.trim())
}

/** True for a cell that a spreadsheet program would run instead of show. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell)
}

/** The readable text of a link formula, "label (address)"; any other formula stays the text that it is. */
export function textOfFormula(cell: string): string {
  const link = HYPERLINK.exec(cell)
  if (link === null) return cell.trim()
  const [, address = '', label = ''] = link
  return label === '' ? address : `${label} (${address})`
}
