/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const regionPaths = {
  accessibility: '/accessibility',
  home: (region: string) => `/${region}`,
  regionMark: (region: string, file: string) => `/${region}/mark/${file}`,
  deskRegionMark: (region: string) => `/${region}/desk/mark`,
  removeRegionMark: (region: string) => `/${region}/desk/mark/remove`,
  agencies: (region: string) => `/${region}/agencies`,
  agency: (region: string, agency: string) => `/${region}/agencies/${agency}`,
  desk: (region: string) => `/${region}/desk`,
  deskPublicPage: (region: string) => `/${region}/desk/public-page`,
  deskAgencies: (region: string) => `/${region}/desk/agencies`,
  yearTarget: (region: string) => `/${region}/desk/target`,
  deskAgency: (region: string, agency: string) => `/${region}/desk/agencies/${agency}`,
  reorganiseAgency: (region: string, agency: string) => `/${region}/desk/agencies/${agency}/reorganise`,
  endAgency: (region: string, agency: string) => `/${region}/desk/agencies/${agency}/reorganise/end`,
  splitAgency: (region: string, agency: string) => `/${region}/desk/agencies/${agency}/reorganise/split`,
  newAgency: (region: string) => `/${region}/desk/agencies/new`,
}
