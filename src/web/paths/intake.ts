/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const intakePaths = {
  intake: (region: string) => `/${region}/desk/intake`,
  list: (region: string, kind: string) => `/${region}/desk/intake/${kind}`,
  listExample: (region: string, kind: string) => `/${region}/desk/intake/${kind}/example.xlsx`,
  listBatch: (region: string, kind: string, batch: string) => `/${region}/desk/intake/${kind}/${batch}`,
  listStep: (region: string, kind: string, batch: string, step: string) =>
    `/${region}/desk/intake/${kind}/${batch}/${step}`,
  listRow: (region: string, kind: string, batch: string, row: number) =>
    `/${region}/desk/intake/${kind}/${batch}/rows/${row}`,
  holidays: (region: string) => `/${region}/desk/holidays`,
  removeHoliday: (region: string) => `/${region}/desk/holidays/remove`,
}
