/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const actionPlanPaths = {
  actionPlan: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/action-plan`,
  planRisks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/risks`,
  planStakeholders: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/stakeholders`,
  removePlanStakeholder: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/stakeholders/remove`,
  newPlanStep: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/new`,
  planStep: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/${step}`,
  planStepReports: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/action-plan/steps/${step}/reports`,
}
