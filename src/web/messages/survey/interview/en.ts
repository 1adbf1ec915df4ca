import type { Messages } from '../../id.ts'

export const interview: Messages['interview'] = {
  title: 'Interviewer’s files',
  lead: (code) => `Answers taken without a signal by the code ${code}.`,
  link: 'Interviewer’s files',
  formTitle: 'Take in a file',
  file: 'File from an interviewer’s device',
  fileHint: 'On that device: open the survey and choose “Save to a file”. It ends in .json.',
  once: 'Each answer counts once, also when the device sends it later, or the same file comes again.',
  take: 'Take in the file',
  filesTitle: 'Files taken in',
  none: 'No file has been taken in yet.',
  columns: {
    when: 'Taken in',
    answers: 'Answers in the file',
    taken: 'Counted now',
    known: 'Here before',
    refused: 'Could not be taken',
  },
  refusals: {
    missing: 'Choose the file from the interviewer’s device.',
    'too-large': 'This file is larger than 4 MB, so it is none from an interviewer’s device.',
    'not-ours':
      'This is no file of answers from an interviewer’s device. On that device, choose “Save to a file”.',
    'other-code': 'This file holds answers for another survey code. Take it in on the page of that code.',
    'too-many': 'This file holds more than 2,000 answers. Divide it into several.',
    empty: 'There is no answer in this file.',
  },
}
