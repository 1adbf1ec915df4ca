/** What stands in a cell for "nothing": a dash, "n/a", "tidak ada". */
const PLACEHOLDER = /^(?:-+|–|—|n\/?a|nihil|tidak ada|belum ada|null|#n\/a)$/i
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
