import type { Messages } from '../id.ts'

export const survey: Messages['survey'] = {
  title: (innovation) => `Citizens' voice: ${innovation}`,
  intro: 'No name, no account. About 30 seconds.',
  next: 'Next',
  back: 'Back',
  skip: 'You may skip it.',
  all: 'All questions on one page',
  byStep: 'One question a screen',
  lastStep: 'Last one',
  knewBefore: 'Did you know of this service before?',
  yes: 'Yes',
  no: 'Not yet',
  sentence: 'One sentence for us',
  sentenceHint:
    'What is good, or what should be mended? Please write no name, identity number or telephone number.',
  respondent: 'About you (optional)',
  respondentHint:
    'Helps to see whether the service is as good for everybody. Nobody can recognise you by it.',
  years: 'years',
  send: 'Send answers',
  privacy: 'An answer holds no name, number or network address of yours.',
  trap: 'Leave this field empty',
  errorTrap: 'This hidden field was filled in, perhaps by your browser. Empty it and send again.',
  errorTooFast: 'This answer came faster than anybody can read. Look once more, then send it again.',
  errorNothing: 'Nothing is answered yet. Answer at least one question, or write one sentence.',
  errorTooMany:
    'Too many answers from this device. Your answer is still on this page: wait one minute, then send it again.',
  thanksTitle: 'Thank you',
  thanksLead: 'Your answer has been sent and counted.',
  thanksKnown: 'We had received this answer before, and it counts once.',
  othersTitle: 'What people said so far',
  others: (innovation, answers, index, quality) =>
    `By ${answers} answers, satisfaction with ${innovation} is ${index} out of 100: ${quality}.`,
  othersBest: (element) => `Valued most: ${element}.`,
  othersWorst: (element) => `In most need of mending: ${element}.`,
  othersFew: (limit) => `The result is shown here once at least ${limit} people have answered.`,
  quality: { A: 'very good', B: 'good', C: 'less good', D: 'not good' },
  seeInnovation: (innovation) => `See the results of ${innovation}`,
  complainTitle: 'Is there a problem to be solved?',
  complainText:
    'Report it, get a ticket number, and follow it to the end. No account, and your name may stay hidden.',
  complain: 'Make a complaint',
  another: 'Answer for somebody else',
  endedTitle: 'This survey has ended',
  endedText: (innovation) =>
    `This code takes no more answers. A complaint or a suggestion about ${innovation} is still welcome.`,
  unknownTitle: 'Unknown survey code',
  unknownText: 'Scan the code on the poster again, or type its address exactly as printed.',
}
