import type { Messages } from '../../id.ts'

export const improvement: Messages['improvement'] = {
  title: 'What changed because of citizens’ answers',
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
}
