/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const privacyPaths = {
  privacy: '/privacy',
  deskPrivacy: (region: string) => `/${region}/desk/personal-data`,
  dataMatters: (region: string) => `/${region}/desk/personal-data/matters`,
  dataMatterStep: (region: string, matter: string) => `/${region}/desk/personal-data/matters/${matter}/steps`,
  retention: (region: string) => `/${region}/desk/personal-data/retention`,
  reportData: (region: string) => `/${region}/desk/personal-data/reports`,
  removePerson: (region: string, person: string) => `/${region}/desk/personal-data/people/${person}/remove`,
}
