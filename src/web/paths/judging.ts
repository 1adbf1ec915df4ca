/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const judgingPaths = {
  panels: (region: string) => `/${region}/desk/panels`,
  newPanel: (region: string) => `/${region}/desk/panels/new`,
  panel: (region: string, panel: string) => `/${region}/desk/panels/${panel}`,
  panelEntries: (region: string, panel: string) => `/${region}/desk/panels/${panel}/entries`,
  panelJudges: (region: string, panel: string) => `/${region}/desk/panels/${panel}/judges`,
  panelAssign: (region: string, panel: string) => `/${region}/desk/panels/${panel}/assign`,
  panelClose: (region: string, panel: string) => `/${region}/desk/panels/${panel}/close`,
  panelRemind: (region: string, panel: string) => `/${region}/desk/panels/${panel}/remind`,
  panelMinutes: (region: string, panel: string) => `/${region}/desk/panels/${panel}/minutes.pdf`,
  scoreSheet: (region: string, panel: string, innovation: string) =>
    `/${region}/desk/panels/${panel}/entries/${innovation}`,
  declareConflict: (region: string, panel: string, innovation: string) =>
    `/${region}/desk/panels/${panel}/entries/${innovation}/conflict`,
}
