/** The four ways in which each journey must work: with and without script, on the narrowest phone and on a desktop. */
export const ways = [
  { name: 'with script on a phone', javaScriptEnabled: true, width: 360 },
  { name: 'without script on a phone', javaScriptEnabled: false, width: 360 },
  { name: 'with script on a desktop', javaScriptEnabled: true, width: 1280 },
  { name: 'without script on a desktop', javaScriptEnabled: false, width: 1280 },
] as const

export type Way = { readonly javaScriptEnabled: boolean; readonly width: number }

/** A browser's context that goes this way. */
export const contextOf = ({ javaScriptEnabled, width }: Way) => ({
  javaScriptEnabled,
  viewport: { width, height: 800 },
})
