import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const decision: Messages['decision'] = {
  title: (name) => `Decision: ${name}`,
  lead: 'The decision is recorded with the verdict and the proof as they stand today, and the team sees it at once.',
  kind: 'What do you decide?',
  kinds: { 'scale-up': 'Scale up', keep: 'Keep', improve: 'Improve', stop: 'Stop' },
  kindHints: {
    'scale-up': 'Bring it to more places: name who takes it over, and when.',
    keep: 'Go on as it is, and look at it again on the day.',
    improve: 'The team makes an improvement plan. Needs a responsible person and a date.',
    stop: 'End this innovation: its survey closes and nothing is asked of the team any more.',
  },
  reason: 'Reason',
  reasonHint: 'One or two sentences. The team and the public read them.',
  owner: 'Responsible',
  ownerHint: 'Somebody of this agency. It stands on their desk at once.',
  responsible: 'Others who carry it out',
  ownerTypedHint:
    'Nobody of this agency has an account yet: write a name or an office. Its coordinator can be invited later.',
  responsibleHint: 'Where others take it over.',
  dueOn: 'Day',
  dueHint: 'Improve: done by. Scale up: taken over by. Keep: looked at again. Stop: leave it empty.',
  recommended: (action) => `Recommended: ${action}.`,
  actions: {
    'scale-up': 'scale up',
    keep: 'keep',
    improve: 'improve',
    stop: 'consider stopping it',
    'collect-proof': 'complete the proof first',
  },
  second: 'Second name',
  secondHint: 'Needed when you decide otherwise than recommended: another leader or the lab manager.',
  secondNobody:
    'Needed where your decision differs from the recommendation, but no other leader and no lab manager has an account yet. Ask the administrator to invite one.',
  secondIs: (name) => `Otherwise than recommended; second name: ${name}.`,
  asSeen: 'See the proof as it was on that day',
  seenThen: (date) => `This is what was seen for the decision of ${date}.`,
  toNow: 'See it as it is now',
  submit: 'Record the decision',
  stopTitle: (name) => `Stop ${name}?`,
  stopLead: 'Nothing is recorded yet. When it is stopped, this holds at once:',
  stopFollows: (codes, year) => [
    codes === 0
      ? 'No survey code is open.'
      : `${codes === 1 ? 'One survey code closes' : `${number(codes)} survey codes close`} for good; whoever scans one reads that this innovation has stopped.`,
    'Team, coordinator and coach are asked nothing more about this innovation.',
    `From ${year} on this innovation does not count any more.`,
    'Its record, values, answers and decisions stay.',
  ],
  stopBack: 'A new decision, such as Keep, makes it go on; survey codes are then made anew.',
  stopReason: (reason) => `The reason that will be read: ${reason}`,
  stopConfirm: 'Yes, stop this innovation',
  stopReturn: 'Back to the form',
  errors: {
    'unknown-kind': 'Choose one of the decisions.',
    'reason-missing': 'Write the reason.',
    'responsible-missing': 'Write who carries it out: to improve and to scale up need it.',
    'owner-missing': 'Choose who improves it.',
    'owner-unknown': 'This person does not work for the agency of the innovation. Choose somebody else.',
    'second-missing': 'This is otherwise than recommended. Choose a second name.',
    'second-unknown': 'This person is no leader and no lab manager. Choose somebody else.',
    'due-missing': 'Write the day.',
    'due-not-future': 'Choose a day after today.',
  },
  latest: 'Decisions of the leader',
  none: 'No decision of the leader yet.',
  by: (name, date) => `${name}, ${date}`,
  due: (date) => `Due ${date}.`,
  isDue: (date) => `Its day, ${date}, has come. Complete the latest proof; then the leader decides again.`,
  responsibleIs: (name) => `Responsible: ${name}.`,
}
