/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const messagePaths = {
  shortLink: (code: string) => `/k/${code}`,
  message: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/message`,
  messageSteps: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/steps`,
  messageStep: (region: string, innovation: string, step: string) =>
    `/${region}/desk/innovations/${innovation}/message/steps/${step}`,
  messageLinks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/links`,
  endMessageLink: (region: string, innovation: string, code: string) =>
    `/${region}/desk/innovations/${innovation}/message/links/${code}/end`,
  messageLinkFile: (region: string, innovation: string, code: string, file: string) =>
    `/${region}/desk/innovations/${innovation}/message/links/${code}/${file}`,
  reachRecords: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/message/records`,
  withdrawReach: (region: string, innovation: string, record: string) =>
    `/${region}/desk/innovations/${innovation}/message/records/${record}/withdraw`,
  doubtReach: (region: string, innovation: string, record: string) =>
    `/${region}/desk/innovations/${innovation}/message/records/${record}/doubt`,
}
