/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const programmePaths = {
  commitments: (region: string) => `/${region}/desk/commitments`,
  commitment: (region: string, agency: string) => `/${region}/desk/commitments/${agency}`,
  signedCommitment: (region: string, agency: string) => `/${region}/desk/commitments/${agency}/signed`,
  commitmentFile: (region: string, agency: string, file: string) =>
    `/${region}/desk/commitments/${agency}/files/${file}`,
  exhibitions: (region: string) => `/${region}/desk/exhibitions`,
  newExhibition: (region: string) => `/${region}/desk/exhibitions/new`,
  exhibition: (region: string, exhibition: string) => `/${region}/desk/exhibitions/${exhibition}`,
  exhibitionPart: (
    region: string,
    exhibition: string,
    part: 'stands' | 'jury' | 'page' | 'counts' | 'counts/withdraw',
  ) => `/${region}/desk/exhibitions/${exhibition}/${part}`,
  stand: (region: string, innovation: string, exhibition: string) =>
    `/${region}/desk/innovations/${innovation}/exhibitions/${exhibition}`,
  standMilestones: (region: string, innovation: string, exhibition: string) =>
    `/${region}/desk/innovations/${innovation}/exhibitions/${exhibition}/milestones`,
  removeMilestone: (region: string, innovation: string, exhibition: string) =>
    `/${region}/desk/innovations/${innovation}/exhibitions/${exhibition}/milestones/remove`,
  standPicture: (region: string, innovation: string, exhibition: string, picture: string) =>
    `/${region}/desk/innovations/${innovation}/exhibitions/${exhibition}/pictures/${picture}`,
  openExhibitions: (region: string) => `/${region}/exhibitions`,
  openExhibition: (region: string, exhibition: string) => `/${region}/exhibitions/${exhibition}`,
  exhibitionPicture: (region: string, exhibition: string, picture: string) =>
    `/${region}/exhibitions/${exhibition}/pictures/${picture}`,
  cohorts: (region: string) => `/${region}/desk/cohorts`,
  newCohort: (region: string) => `/${region}/desk/cohorts/new`,
  cohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}`,
  editCohort: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/edit`,
  cohortInnovations: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/innovations`,
  cohortMeeting: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/meeting`,
  boardMeeting: (region: string) => `/${region}/board/meeting`,
  cohortNotes: (region: string, cohort: string) => `/${region}/desk/cohorts/${cohort}/notes`,
  cohortFile: (region: string, cohort: string, file: 'funnel.csv' | 'innovations.csv') =>
    `/${region}/desk/cohorts/${cohort}/${file}`,
}
