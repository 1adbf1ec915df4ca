/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const galleryPaths = {
  innovations: (region: string) => `/${region}/innovations`,
  innovation: (region: string, innovation: string) => `/${region}/innovations/${innovation}`,
  innovationTables: (region: string, innovation: string) => `/${region}/innovations/${innovation}/figures`,
  innovationResults: (region: string, innovation: string) =>
    `/${region}/innovations/${innovation}/results.csv`,
  innovationFigures: (region: string, innovation: string) =>
    `/${region}/innovations/${innovation}/figures.csv`,
  sharePicture: (region: string, innovation: string) => `/${region}/innovations/${innovation}/share.png`,
  story: (region: string, innovation: string) => `/${region}/innovations/${innovation}/story.pdf`,
  openData: (region: string) => `/${region}/open-data`,
  openTable: (region: string, table: string, format: 'csv' | 'comma.csv' | 'json') =>
    `/${region}/open-data/${table}.${format}`,
}
