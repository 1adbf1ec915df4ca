/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const diagnosisPaths = {
  diagnoses: (region: string) => `/${region}/desk/diagnosis`,
  priorityRule: (region: string) => `/${region}/desk/diagnosis/rule`,
  diagnosis: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}`,
  similar: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/similar.json`,
  mergeDiagnosis: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/merge`,
  unmergeDiagnosis: (region: string, agency: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/unmerge`,
  newProblem: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/problems/new`,
  problem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}`,
  editProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/edit`,
  screenProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/screening`,
  scoreProblem: (region: string, agency: string, problem: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/problems/${problem}/score`,
  shopping: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/shopping`,
  newIdeaSheet: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/sheets/new`,
  ideaSheet: (region: string, agency: string, sheet: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/sheets/${sheet}`,
  newIdea: (region: string, agency: string) => `/${region}/desk/diagnosis/agencies/${agency}/ideas/new`,
  idea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}`,
  voteIdea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}/vote`,
  startIdea: (region: string, agency: string, idea: string) =>
    `/${region}/desk/diagnosis/agencies/${agency}/ideas/${idea}/start`,
}
