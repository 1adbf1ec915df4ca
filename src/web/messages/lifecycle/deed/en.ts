import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number, monthLong } = formatsOf('en')

const some = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export const deed: Messages['deed'] = {
  title: 'To do',
  titles: {
    'answer-notes': ({ count }) => `Answer ${some(count, 'note', 'notes')} of the coach`,
    'work-on-stage': ({ stage }) => `Fill in ${stage}, then send it`,
    'review-stage': ({ stage }) => `Check ${stage}`,
    'make-plan': () => 'Make the improvement plan',
    'do-step': ({ text }) => text,
    'bring-proof': () => 'Complete the proof after the improvement',
    'fill-values': ({ count, text }) =>
      `Fill in ${some(count, 'measure', 'measures')} since ${monthLong(text)}`,
    decide: () => 'Decide how it goes on',
    'decide-again': () => 'Decide again: its day has passed',
    'answer-late-complaints': ({ count }) => `Answer ${some(count, 'late complaint', 'late complaints')}`,
    'answer-complaints': ({ count }) => `Answer ${some(count, 'complaint', 'complaints')}`,
    remind: ({ count }) => `Remind of ${some(count, 'late worksheet', 'late worksheets')}`,
    'follow-improvement': ({ count }) => `Follow up ${some(count, 'late improvement', 'late improvements')}`,
    'answer-proposals': ({ count }) =>
      `Look at ${some(count, 'proposal that waits', 'proposals that wait')} for a second person`,
    moderate: ({ count }) => `Check ${some(count, 'text', 'texts')} of citizens`,
    'look-into-unjudged': ({ count }) =>
      `Find out why ${some(count, 'innovation', 'innovations')} cannot be judged`,
    'add-agencies': () => 'Add the agencies',
    'invite-people': ({ count }) => `Invite people of ${some(count, 'agency', 'agencies')}`,
    'start-innovation': ({ text }) => `Start an innovation for ${text}`,
    'see-agencies-without': ({ count, text }) =>
      `Win ${some(count, 'agency', 'agencies')} without an innovation in ${text}`,
  },
  reasons: {
    'fill-values': 'The verdict is made again afterwards.',
    'answer-late-complaints': 'Their time for an answer has passed.',
    'look-into-unjudged': 'The last verdict still stands.',
    'add-agencies': 'Without agencies no innovation can be recorded.',
    'invite-people': 'Nobody there has an account yet.',
    'start-innovation': 'Your agency has no innovation this year.',
  },
  buttons: {
    'answer-notes': 'Mend',
    'work-on-stage': 'Go on',
    'review-stage': 'Check',
    'make-plan': 'Make it',
    'do-step': 'Open the plan',
    'bring-proof': 'Complete',
    'fill-values': 'Fill in',
    decide: 'Decide',
    'decide-again': 'Decide again',
    'answer-late-complaints': 'Handle',
    'answer-complaints': 'Open',
    remind: 'Remind',
    'follow-improvement': 'See',
    'answer-proposals': 'Look',
    moderate: 'Check',
    'look-into-unjudged': 'See why',
    'add-agencies': 'Add',
    'invite-people': 'Invite',
    'start-innovation': 'Start',
    'see-agencies-without': 'See the list',
  },
  due: (date) => `due ${date}`,
  late: (days) => `${days} late`,
  waiting: (count) => `${some(count, 'thing waits', 'things wait')} for you.`,
  nearest: (date) => `The nearest: ${date}.`,
  someLate: (count) => `${number(count)} late.`,
  nothing: 'Nothing waits for you.',
  all: (count) => `All (${number(count)})`,
  ours: 'Our innovations',
  byStage: (count) => `${some(count, 'innovation', 'innovations')} by stage`,
}
