import type { Messages } from '../../id.ts'

export const seriesResult: Messages['seriesResult'] = {
  caption: (name, unit) => `What was calculated: ${name} (${unit})`,
  what: 'Calculated',
  estimate: 'Result',
  lower: 'Lower bound',
  upper: 'Upper bound',
  confidence: 'Confidence',
  results: {
    step: 'Change at the launch (what the verdict goes by)',
    'level-change': 'Segmented regression: change of level at the launch',
    'trend-before': 'Segmented regression: trend per point before the launch',
    'trend-change': 'Segmented regression: change of the trend per point since the launch',
    'comparison-effect': 'Difference of the changes against the other place',
  },
  stepNote:
    'What the verdict goes by allows for a trend and a season that may have been there anyway and for the likeness of neighbouring values, so its bounds are wider than those of a plain difference of averages.',
  regressionNote: (lag, durbinWatson) =>
    `Segmented regression: Newey-West standard errors with lag ${lag}, Durbin-Watson ${durbinWatson}; shown to be checked, and the verdict does not go by it.`,
  elements: 'Figures of each element',
  element: 'Element',
  mean: 'Value (1–4)',
  answers: 'Answers',
  download: 'Download what was calculated and the value of each element (CSV)',
}
