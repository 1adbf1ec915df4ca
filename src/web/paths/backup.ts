/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const backupPaths = {
  backups: (region: string) => `/${region}/desk/backups`,
}
