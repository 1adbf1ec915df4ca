/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const complaintPaths = {
  complain: (region: string) => `/${region}/complain`,
  complainAfter: (region: string, code: string) => `/${region}/complain?code=${code}`,
  track: '/track',
  ticket: (ticket: string) => `/track/${ticket}`,
  ticketReply: (ticket: string) => `/track/${ticket}/reply`,
  ticketBetter: (ticket: string) => `/track/${ticket}/better`,
  complaintLetters: (token: string) => `/track/letters/${token}`,
  complaints: (region: string) => `/${region}/desk/complaints`,
  complaint: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}`,
  complaintMerge: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/merge`,
  complaintUnmerge: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/unmerge`,
  complaintSettings: (region: string) => `/${region}/desk/complaints/settings`,
  complaintRule: (region: string) => `/${region}/desk/complaints/settings/rule`,
  complaintCategories: (region: string) => `/${region}/desk/complaints/settings/categories`,
  newAnswerTemplate: (region: string) => `/${region}/desk/complaints/settings/templates/new`,
  complaintsFile: (region: string, format: 'csv' | 'xlsx') => `/${region}/desk/complaints.${format}`,
  channel: (region: string) => `/${region}/desk/channel`,
  channelEntry: (region: string, ticket: string) => `/${region}/desk/channel/reports/${ticket}`,
  channelImports: (region: string) => `/${region}/desk/channel/imports`,
  channelImport: (region: string, batch: string) => `/${region}/desk/channel/imports/${batch}`,
  channelImportRow: (region: string, batch: string, row: number) =>
    `/${region}/desk/channel/imports/${batch}/rows/${row}`,
  complaintChannel: (region: string) => `/${region}/desk/complaint-channel`,
  answerTemplate: (region: string, template: string) =>
    `/${region}/desk/complaints/settings/templates/${template}`,
  complaintPhoto: (region: string, ticket: string) => `/${region}/desk/complaints/${ticket}/photo`,
}
