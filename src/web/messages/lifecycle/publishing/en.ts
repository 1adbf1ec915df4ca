import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const publishing: Messages['publishing'] = {
  checks: 'Before it is published',
  ready: 'Ready to be published.',
  isReady: 'ready to publish',
  gaps: {
    sentence: 'Sentence: say in the profile what this innovation is.',
    'launch-day': 'Day of the launch: enter it in the profile.',
    affair: 'Government affair: choose it in the profile.',
    'personal-data': 'Personal data: look at the texts.',
  },
  shortGaps: {
    sentence: 'sentence',
    'launch-day': 'day of launch',
    affair: 'affair',
    'personal-data': 'personal data',
  },
  lacks: (gaps) => `lacks: ${gaps}`,
  found: 'Parts of the texts that look like personal data:',
  fields: { name: 'Name', summary: 'Summary', description: 'Description', beneficiaries: 'Beneficiaries' },
  textsSeen: "I looked at them: this is nobody's personal data",
  notReady: 'It cannot be published yet. Complete the list under "Public page" first.',
  filter: 'Published',
  filterUnpublished: 'Not published',
  filterPublished: 'Published',
  choose: (name) => `Choose ${name}`,
  selection: 'With those chosen',
  everyOne: (count) => `All ${number(count)} innovations of this filter, not only those ticked`,
  publish: 'Publish those that are ready',
  withdraw: 'Take off the public pages',
  withdrawFold: 'Take those chosen off the public pages',
  chooseFirst: 'Tick the innovations first.',
  tooMany: (limit) => `At most ${number(limit)} innovations at once. Narrow the list by a filter.`,
  published: (count) => `${number(count)} innovations are public now.`,
  withdrawn: (count) => `${number(count)} innovations are not public any more.`,
  notYet: (count) => `${number(count)} innovations are not ready:`,
  forbidden: (count) => `${number(count)} innovations are not yours to publish.`,
  afterImport: 'The rows that were saved are not public. Look at them, then publish those that are ready.',
  toUnpublished: 'See what is not public',
  affair: 'Government affair',
}
