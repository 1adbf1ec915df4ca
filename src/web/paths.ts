/** The addresses that the frame of every page links to, without the language prefix. */
export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  desk: '/desk',
  accessibility: '/accessibility',
  privacy: '/privacy',
  method: '/method',
  home: (region: string) => `/${region}`,
  innovations: (region: string) => `/${region}/innovations`,
  innovation: (region: string, innovation: string) => `/${region}/innovations/${innovation}`,
  agencies: (region: string) => `/${region}/agencies`,
  agency: (region: string, agency: string) => `/${region}/agencies/${agency}`,
  openData: (region: string) => `/${region}/open-data`,
}
