import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js'

export const INK = '#1f2b2a'
export const QUIET = '#52605e'
export const LINE = '#d5dcda'

/** What stands above a picture, a list or a table. */
export const heading = (text: string): Content => ({
  text,
  fontSize: 12,
  bold: true,
  margin: [0, 12, 0, 4],
  headlineLevel: 3,
})

/** Rows between thin lines. */
export const ruled: CustomTableLayout = {
  hLineWidth: (line) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (place) => (place === 0 ? 0 : 6),
  paddingRight: () => 6,
}
