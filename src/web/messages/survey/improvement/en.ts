import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const improvement: Messages['improvement'] = {
  title: 'Changed because of citizens',
  since: (day) => `Since ${day}`,
  none: 'Nothing yet. Tell one small change: citizens see it after they have answered.',
  lead: 'Citizens see it after they have answered, and on the innovation’s page.',
  addTitle: 'Tell a change',
  text: 'What changed',
  textHint: 'One sentence, for example: the counter is now open until 6 pm. No names of people.',
  changedOn: 'In force since',
  add: 'Show it',
  future: 'This day has not come yet. Tell it once it has really changed.',
  withdraw: 'Take back',
  withdrawOf: (text) => `Take back: ${text}`,
  askRestart: 'Count the index since this change',
  askRestartOf: (text) => `Count the index since this change: ${text}`,
  restartsTitle: 'New periods of the satisfaction index',
  restartsLead:
    'The index looks back 12 months at most. After an improvement it can count since then, if a second person from outside the agency confirms it. A new period holds once its sample is full; until then the old one counts. At most once in six months.',
  restartOf: (text, month) => `${text} Counted since ${month}.`,
  restartAsked: (name, day) => `Asked by ${name}, ${day}.`,
  restartDecided: {
    confirmed: (name, day, reason) => `Confirmed by ${name}, ${day}: ${reason}`,
    declined: (name, day, reason) => `Declined by ${name}, ${day}: ${reason}`,
  },
  restartWaits: 'Waits for a second person.',
  restartReason: 'Reason',
  restartReasonHint: 'Why this improvement begins a new period, or does not.',
  confirmRestart: 'Confirm',
  declineRestart: 'Decline',
  restartRefused: {
    'already-waiting': 'One request is still waiting for a second person.',
    'too-soon': 'A new period begins at most once in six months.',
  },
  splitTitle: (day) => `Before and since the change of ${day}`,
  splitBefore: 'The year before',
  splitSince: 'Since then',
  splitSaid: (index, answers) => `index ${index} of ${number(answers)} answers`,
  splitOpen: 'Whether they differ by more than chance, and why, these figures do not say.',
  splitColumns: { part: 'Part', index: 'Index', between: 'Between (95% confidence)', answers: 'Answers' },
  splitDirection: {
    better:
      'Better since then, by more than chance. Whether that is due to the change, these figures do not say.',
    worse: 'Worse since then, by more than chance.',
    unclear: 'The difference may still be chance.',
    'other-questions': 'Before and since then other questions were asked, so they cannot be compared.',
  },
}
