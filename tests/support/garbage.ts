import fc from 'fast-check'

/** Any text at all, halves of characters and control characters included. */
export const garbageText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))
