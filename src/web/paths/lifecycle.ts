/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const lifecyclePaths = {
  deskInnovations: (region: string) => `/${region}/desk/innovations`,
  deskInnovation: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}`,
  worksheet: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}`,
  review: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}/review`,
  worksheetNotes: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}/notes`,
  approveStage: (region: string, innovation: string, stage: string) =>
    `/${region}/desk/innovations/${innovation}/stages/${stage}/approval`,
  attachment: (region: string, innovation: string, file: string) =>
    `/${region}/desk/innovations/${innovation}/files/${file}`,
  publishSelection: (region: string) => `/${region}/desk/publish-innovations`,
  keepers: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/keepers`,
  keeperTransfer: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/keepers/transfer`,
  keeperHandOver: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/keepers/hand-over`,
  newInnovation: (region: string) => `/${region}/desk/innovations/new`,
  editInnovation: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/edit`,
  publishInnovation: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/publish`,
  lineage: (region: string, innovation: string) => `/${region}/desk/innovations/${innovation}/lineage`,
  changeAgency: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/lineage/agency`,
  mergeInnovation: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/lineage/merge`,
  undoInnovationMerge: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/lineage/undo`,
  throwAway: (region: string, innovation: string) =>
    `/${region}/desk/innovations/${innovation}/lineage/throw-away`,
  agencyProgress: (region: string) => `/${region}/desk/agency-progress`,
  gateLimits: (region: string) => `/${region}/desk/gate-limits`,
  gateDays: (region: string) => `/${region}/desk/gate-days`,
  worksheetForm: (region: string, stage: string) => `/${region}/desk/worksheet-forms/${stage}`,
  worksheetForms: (region: string) => `/${region}/desk/worksheet-forms`,
}
