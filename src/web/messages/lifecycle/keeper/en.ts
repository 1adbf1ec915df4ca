import { formatsOf } from '../../../format.ts'
import type { KeeperMessages } from './id.ts'

const { number } = formatsOf('en')

export const keeper: KeeperMessages = {
  title: 'Keepers of the innovation',
  lead: 'Innovations often end when one person is transferred. Two people keep it going, and a hand-over comes before somebody leaves.',
  fine: (count) => `${number(count)} people keep this innovation going.`,
  needs: {
    'hand-over': 'Somebody is about to go or has gone: hand over now.',
    'name-another': 'Fewer than two people keep this innovation going. Name another one.',
  },
  none: 'No keeper yet.',
  name: 'Name',
  nameHint: 'Write it like the name of their account if they have one, so that their leaving is seen here.',
  office: 'Office',
  add: 'Name a keeper',
  leaves: (day) => `leaves on ${day}`,
  gone: 'works here no more',
  transfer: 'Day of the transfer',
  transferHint: 'Fill it in as soon as it is known. Leave it empty if it was called off.',
  saveTransfer: 'Save the day',
  transferOf: (name) => `Day of the transfer of ${name}`,
  handOver: 'Hand over',
  handOverOf: (name) => `Hand over from ${name}`,
  handedOver: 'What was handed over, and where it is kept',
  former: 'Keepers of before',
  formerLine: (name, office, day) => `${name}, ${office}, until ${day}`,
  refused: {
    'named-already': 'Somebody of this name keeps this innovation already.',
    'too-many': 'Ten people are enough.',
  },
}
