/** What colours and widths change; all else that axe looks for was seen in the first two manners. */
const LOOKS_ONLY: readonly string[] = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** Both widths, both colours and both languages; a page without anything in it only half of them. */
export const manners = [
  {
    name: 'a phone in the dark, Indonesian',
    prefix: '',
    width: 360,
    colorScheme: 'dark' as const,
    rules: undefined,
    withEmpty: true,
  },
  {
    name: 'a desktop in the light, English',
    prefix: '/en',
    width: 1280,
    colorScheme: 'light' as const,
    rules: undefined,
    withEmpty: true,
  },
  {
    name: 'a phone in the light, English',
    prefix: '/en',
    width: 360,
    colorScheme: 'light' as const,
    rules: LOOKS_ONLY,
    withEmpty: false,
  },
  {
    name: 'a desktop in the dark, Indonesian',
    prefix: '',
    width: 1280,
    colorScheme: 'dark' as const,
    rules: LOOKS_ONLY,
    withEmpty: false,
  },
]
