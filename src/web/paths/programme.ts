/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const programmePaths = {
  commitments: (region: string) => `/${region}/desk/commitments`,
  commitment: (region: string, agency: string) => `/${region}/desk/commitments/${agency}`,
  signedCommitment: (region: string, agency: string) => `/${region}/desk/commitments/${agency}/signed`,
  commitmentFile: (region: string, agency: string, file: string) =>
    `/${region}/desk/commitments/${agency}/files/${file}`,
  cohorts: (region: string) => `/${region}/desk/cohorts`,
  newCohort: (region: string) => `/${region}/desk/cohorts/new`,
  cohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}`,
  editCohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/edit`,
  cohortInnovations: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/innovations`,
  cohortNotes: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/notes`,
  cohortFile: (region: string, cohort: string, file: 'funnel.csv' | 'innovations.csv') =>
    `/${region}/desk/cohorts/${cohort}/${file}`,
}
