import type { Messages } from '../../id.ts'

export const decision: Messages['decision'] = {
  title: (name) => `Decision: ${name}`,
  lead: 'The decision is recorded with the verdict and the proof as they stand today, and the team sees it at once.',
  kind: 'What do you decide?',
  kinds: { 'scale-up': 'Scale up', keep: 'Keep', improve: 'Improve', stop: 'Stop' },
  kindHints: {
    'scale-up': 'Bring it to more places.',
    keep: 'Go on as it is.',
    improve: 'Needs a responsible person and a date.',
    stop: 'End this innovation.',
  },
  reason: 'Reason',
  reasonHint: 'One or two sentences. The team and the public read them.',
  responsible: 'Responsible',
  responsibleHint: 'A name or an office. Needed to improve.',
  dueOn: 'Done by',
  dueHint: 'After this day the proof is asked for again. Needed to improve.',
  submit: 'Record the decision',
  errors: {
    'unknown-kind': 'Choose one of the decisions.',
    'reason-missing': 'Write the reason.',
    'responsible-missing': 'Write who improves it.',
    'due-missing': 'Write the day by which it is done.',
    'due-not-future': 'Choose a day after today.',
  },
  latest: 'Decisions of the leader',
  none: 'No decision of the leader yet.',
  by: (name, date) => `${name}, ${date}`,
  due: (date) => `Due ${date}.`,
  isDue: (date) => `Its day, ${date}, has come. Complete the latest proof; then the leader decides again.`,
  responsibleIs: (name) => `Responsible: ${name}.`,
}
