/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const coachingPaths = {
  coachQueue: '/desk/coaching',
  coaching: (region: string) => `/${region}/desk/coaching`,
  assignCoach: (region: string) => `/${region}/desk/coaching/assignments`,
  handOverCoaching: (region: string) => `/${region}/desk/coaching/hand-over`,
  endAssignment: (region: string) => `/${region}/desk/coaching/assignments/end`,
  innovationCoaching: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching`,
  innovationCoach: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/coach`,
  coachingRequests: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/requests`,
  coachingAnswer: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/answer`,
  coachingMeetings: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/meetings`,
  coachingTakeBack: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/take-back`,
  coachingSteps: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/steps`,
  coachingMentions: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/coaching/mentions`,
}
