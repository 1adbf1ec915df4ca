import type { Messages } from '../../id.ts'

export const comparison: Messages['comparison'] = {
  title: (indicator) => `Comparison: ${indicator}`,
  short: 'Comparison',
  lead: 'The same figure at a place that does not use this innovation, such as another district or agency. What changed in both places is not its merit, and not its fault.',
  add: 'Compare with another place',
  edit: 'Change the comparison',
  name: 'Name of the place',
  nameHint: 'For example: another district. Choose the one that was most alike before the launch.',
  source: 'Source of the figures',
  sourceHint: 'Where they come from, so that others can check them.',
  places: 'Places to compare with',
  another: 'One more place',
  pooled:
    'Several places are judged together; one that is too unsteady takes no part. The picture shows the first.',
  placeTwice: 'It is compared with this place already.',
  caption: (year) => `Values of ${year} in both places`,
  here: 'Here',
  there: 'At the other place',
  emptied: 'Empty a value to remove it. The old one stays in the audit trail.',
  byFile: 'Many values? Save the place first, then import a file: one column for that place.',
  save: 'Save the comparison',
  remove: 'Remove the comparison',
  removeHint: 'The verdict is made again without it. Old verdicts keep the figures they were made from.',
  sentence: (place, before, after, difference, lower, upper) =>
    `In ${place}, without this innovation, the average went from ${before} to ${after}. Difference of the changes: ${difference} (between ${lower} and ${upper}, 95% confidence).`,
  tooFew: (place) => `There are too few values from ${place} to compare.`,
  unlike: 'Before the launch the two places already moved apart, so this comparison is weak.',
  clear: 'The change here differs from there, by more than chance.',
  unclear: 'The difference from there may be chance.',
  howRead:
    'The grey dashed line is the place to compare with. The difference of the changes is the change here less the change there (difference in differences), with its 95% range.',
  sourceOf: (place, source) => `Source of the figures of ${place}: ${source}`,
}
