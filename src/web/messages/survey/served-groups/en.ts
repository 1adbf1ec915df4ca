import type { Messages } from '../../id.ts'

export const servedGroups: Messages['servedGroups'] = {
  title: 'Who is served',
  lead: 'Where answers come by slips for every k-th visitor, the score can be weighted by who is served: a group that seldom answers counts by its share.',
  rule: 'Recorded by somebody who is not of the judged agency, with the source. “Enjoyed” has to hold with and without the weights.',
  fieldTitle: 'By what',
  fields: { sex: 'Sex', age: 'Age', education: 'Education', occupation: 'Occupation' },
  ages: { 'under-25': 'under 25', '25-44': '25–44', '45-59': '45–59', '60-up': '60 and over' },
  formTitle: (field) => `Record by ${field.toLowerCase()}`,
  served: (group) => `Served: ${group}`,
  from: 'From the month',
  until: 'Until the month',
  source: 'Source of the figures',
  sourceHint: 'A register or report, with its number.',
  save: 'Record',
  now: 'What holds now',
  notWeighted: (answers) =>
    `There is no weighted score yet. It takes: all answers by slips for every k-th visitor, a record that covers half of their months, at least four in five answers that tell their group, and at least ${answers} answers of every group to every question.`,
  tableTitle: 'By group',
  columns: { group: 'Group', share: 'Share of those served', index: 'Score', answers: 'Answers' },
  recordsTitle: 'Records',
  none: 'No record yet.',
  record: (field, from, until, groups) => `${field}, ${from} to ${until}: ${groups}.`,
  recordedBy: (name, moment, source) => `${name}, ${moment}. Source: ${source}`,
  errors: {
    'months-turned': 'The last month may not be before the first or after this month.',
    'one-group': 'Write a number for at least two groups.',
  },
  secondPerson: {
    'no-such-role': 'Your role cannot record this.',
    'of-the-judged-agency': 'You are of the judged agency; somebody else has to record it.',
    'own-proposal': 'Somebody else has to record it.',
    'acted-for-it': 'You worked for this innovation; somebody else has to record it.',
  },
}
