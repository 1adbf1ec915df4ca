import type { Messages } from '../../id.ts'

export const approval: Messages['approval'] = {
  title: "The leader's approval",
  subject: { diagnose: 'this idea', design: 'this action plan' },
  lead: (subject) =>
    `The coach has let it through. The next stage opens when the region's leader approves ${subject}.`,
  waits: "Waiting for the region's leader to approve it, so it cannot be changed.",
  onPaper: 'Record here what the leader decided on paper. Name the letter; your own name is recorded too.',
  leaderName: 'Name of the leader',
  leaderOffice: 'Office',
  leaderOfficeHint: 'Such as head of the region or regional secretary.',
  decidedOn: 'Day of the decision',
  document: 'Number and day of the letter',
  words: "The leader's words",
  wordsHint: 'One sentence is enough. When you return it, write what must change.',
  wordsMissing: 'Write your message: one sentence why you approve, or what has to change.',
  approve: 'Approve',
  decline: 'Return to the team',
  outcomes: { approved: 'Approved', declined: 'Returned' },
  by: (name, office, day) => `${name}, ${office}, ${day}`,
  recordedBy: (name, document) => `Recorded by ${name} from ${document}`,
  give: (stage) => `Decide on ${stage}`,
  refused: {
    'day-to-come': 'This day has not come. Write the day on which it was decided.',
    'document-missing': "Write the number and day of the leader's letter.",
    'own-work': "You worked on this innovation, so somebody else records the leader's decision.",
  },
}
