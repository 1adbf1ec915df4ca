/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const intakePaths = {
  imports: (region: string) => `/${region}/desk/imports`,
  import: (region: string, batch: string) => `/${region}/desk/imports/${batch}`,
  importColumns: (region: string, batch: string) => `/${region}/desk/imports/${batch}/columns`,
  importRow: (region: string, batch: string, row: number) => `/${region}/desk/imports/${batch}/rows/${row}`,
  importConfirm: (region: string, batch: string) => `/${region}/desk/imports/${batch}/confirm`,
  importRejected: (region: string, batch: string) => `/${region}/desk/imports/${batch}/rejected.csv`,
}
