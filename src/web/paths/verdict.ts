/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const verdictPaths = {
  method: '/method',
  methodInFull: '/method/method.md',
  regionMethod: (region: string) => `/${region}/method`,
  board: (region: string) => `/${region}/board`,
  boardInnovation: (region: string, innovation: string) => `/${region}/board/innovations/${innovation}`,
  decide: (region: string, innovation: string) => `/${region}/board/innovations/${innovation}/decide`,
  verdict: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/verdict`,
  evidencePlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan`,
  improvementPlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/improvement-plan`,
  continuation: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/continuation`,
  proposePlan: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/propose`,
  recordLaunch: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/launch`,
  proposeMark: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/marks`,
  withdrawProposal: (region: string, innovation: string, proposal: string) =>
    `/${region}/desk/innovations/${innovation}/evidence-plan/proposals/${proposal}/withdraw`,
  proposals: (region: string) => `/${region}/desk/proposals`,
  proposal: (region: string, proposal: string) => `/${region}/desk/proposals/${proposal}`,
  whatDidNotWork: (region: string) => `/${region}/what-did-not-work`,
  judgeAgain: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/verdict/judge`,
  policy: (region: string) => `/${region}/desk/policy`,
}
