import { formatsOf } from '../../../format.ts'
import type { DeputyMessages } from './id.ts'

const { number } = formatsOf('en')

export const deputy: DeputyMessages = {
  title: 'Deputies',
  lead: 'While you are away a colleague does what waits for you. It is on record as done for you, and ends by itself.',
  leadForAll: 'Coaches, leaders and coordinators who are away: who stands in for them, from when to when.',
  none: 'Nobody stands in for anybody, now or later.',
  line: (deputyName, away, from, until) => `${deputyName} stands in for ${away}, ${from} to ${until}`,
  running: 'now',
  coming: 'to come',
  end: 'End',
  endOf: (deputyName, away) => `End ${deputyName} as the deputy of ${away}`,
  add: 'Name a deputy',
  away: 'Who is away',
  deputy: 'Who stands in',
  from: 'From',
  until: 'Until',
  hint: 'A deputy is no second person: what one of both proposed is reviewed by somebody else.',
  actedFor: (actor, name) => `${actor}, for ${name}`,
  refused: {
    'same-person': 'Choose another: nobody stands in for themselves.',
    'ends-before-it-begins': 'The last day is before the first.',
    'over-already': 'Its last day is over.',
    'too-long': `At most ${number(120)} days. For longer, hand the role over.`,
    'no-such-role': 'This person is no coach, leader or coordinator here.',
    'no-colleague': 'This person does not work here.',
    'not-yours': 'Only the lab manager names deputies for others.',
    'names-oneself':
      'Nobody names themselves to stand in for somebody else; that person, or another manager, names you.',
    'named-already': 'Somebody stands in for them on some of these days already.',
  },
}
