/** The languages of the screens and of letters. Indonesian is the first one and has no prefix in an address. */
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]
