import type { Messages } from '../../id.ts'

export const visitCode: Messages['visitCode'] = {
  title: 'Visit codes',
  link: 'Visit codes',
  lead: (code) =>
    `A slip for each guest: one slip, one answer. From the first printed slip on, survey ${code} takes answers only with a visit code.`,
  formTitle: 'Print slips',
  codes: 'How many slips',
  codesHint: (max) => `At most ${max} at a time.`,
  expiresOn: 'Valid until',
  everyKth: 'Handed to every k-th visitor, with k',
  everyKthHint:
    'Write 5 when every fifth visitor gets a slip, whoever it is. Then those asked stand for all visitors, and the share that answered is seen. Leave it empty when slips are given out as it comes.',
  past: 'Choose today or a later day.',
  print: 'Make slips (PDF)',
  once: 'Keep the file: the codes are stored scrambled only, so the same slips cannot be made again.',
  batchesTitle: 'Slips printed so far',
  none: 'No slips yet. Print the first with the form above.',
  columns: { printed: 'Printed', used: 'Used', until: 'Valid until', end: 'End' },
  usedOf: (used, codes) => `${used} of ${codes}`,
  sampledOf: (used, codes, step) => `${used} of ${codes}, to every visitor number ${step}`,
  ended: (moment) => `Ended ${moment}`,
  over: 'is over',
  end: 'End',
  endOf: (moment) => `End the slips printed ${moment}`,
  slip: {
    question: 'Does this service help you?',
    scan: 'Scan, or open',
    code: 'Visit code',
    until: (date) => `One answer, until ${date}. No account and no name needed.`,
    example: 'Example, not real data',
  },
  field: 'Visit code',
  fieldHint: 'The ten letters and digits on your slip, such as K7Q2M-9XA4B.',
  mistyped: 'Write the code of your slip: ten letters and digits. One of them may be mistyped.',
  refusals: {
    'visit-used':
      'This code has been used for an answer. Yours is still on this page: ask for another slip at the counter, then send again.',
    'visit-over':
      'This code is no longer valid. Your answer is still on this page: ask for a new slip at the counter, then send again.',
    'visit-unknown':
      'This code is not for this survey. Check the code on your slip; your answer is still on this page.',
  },
}
