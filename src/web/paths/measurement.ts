/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const measurementPaths = {
  effectSheet: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/effect`,
  effectRow: (region: string, innovation: string, row: string) =>
    `/${region}/desk/innovations/${innovation}/effect/${row}`,
  removeEffectRow: (region: string, innovation: string, row: string) =>
    `/${region}/desk/innovations/${innovation}/effect/${row}/remove`,
  indicators: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/indicators`,
  newIndicator: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/new`,
  indicator: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}`,
  resumeIndicator: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}/resume`,
  endIndicator: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}/end`,
  comparison: (region: string, innovation: string, indicator: string) =>
    `/${region}/desk/innovations/${innovation}/indicators/${indicator}/comparison`,
  measurements: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/measurements`,
  measurementChecks: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/measurements/checks`,
  serviceCosts: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/service-costs`,
}
