/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const intakePaths = {
  intake: (region: string) => `/${region}/desk/intake`,
  /** Where lists of a kind come in; those about one innovation with its slug. */
  list: (region: string, kind: string, innovation?: string) =>
    `/${region}/desk/intake/${kind}${innovation === undefined ? '' : `/${innovation}`}`,
  holidays: (region: string) => `/${region}/desk/holidays`,
  removeHoliday: (region: string) => `/${region}/desk/holidays/remove`,
}
