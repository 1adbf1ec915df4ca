/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const listingPaths = {
  briefings: (region: string) => `/${region}/desk/briefings`,
  reportSchedules: (region: string) => `/${region}/desk/report-schedules`,
  briefing: (region: string, briefing: string) => `/${region}/desk/briefings/${briefing}`,
  innovationBriefings: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/briefings`,
  innovationBriefing: (region: string, innovation: string, briefing: string) =>
    `/${region}/desk/innovations/${innovation}/briefings/${briefing}`,
  lists: (region: string) => `/${region}/desk/lists`,
  listFile: (region: string, list: string, format: 'csv' | 'xlsx') =>
    `/${region}/desk/lists/${list}.${format}`,
}
