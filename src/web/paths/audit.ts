/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const auditPaths = {
  auditCheckpoint: (region: string) => `/${region}/desk/audit/checkpoint`,
  audit: (region: string) => `/${region}/desk/audit`,
}
