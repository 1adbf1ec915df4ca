/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const readinessPaths = {
  readiness: (region: string) => `/${region}/desk/readiness`,
  readinessOf: (region: string, agency: string) => `/${region}/desk/readiness/agencies/${agency}`,
  answerReadiness: (region: string, agency: string) => `/${region}/desk/readiness/agencies/${agency}/new`,
  readinessSurvey: (region: string, agency: string, survey: string) =>
    `/${region}/desk/readiness/agencies/${agency}/surveys/${survey}`,
}
