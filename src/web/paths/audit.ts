/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const auditPaths = {
  auditFile: (region: string) => `/${region}/desk/audit.csv`,
  auditCheckpoint: (region: string) => `/${region}/desk/audit/checkpoint`,
  audit: (region: string) => `/${region}/desk/audit`,
}
