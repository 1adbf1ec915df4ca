import { formatsOf } from '../../../format.ts'
import type { CommitmentMessages } from './id.ts'

const { number } = formatsOf('en')

export const commitment: CommitmentMessages = {
  title: 'Statement of commitment',
  lead: 'The head of an agency promises; the paper is made here, signed elsewhere, and sent back.',
  counts: (signed, all) => `${number(signed)} of ${number(all)} agencies have signed.`,
  columns: { agency: 'Agency', signer: 'Signer', state: 'State' },
  none: 'not made yet',
  made: (day) => `made, dated ${day}; not back yet`,
  signed: (day) => `signed, back on ${day}`,
  nothing: 'This agency has no statement of commitment yet.',
  stands: (name, office, day) => `${name}, ${office}, dated ${day}.`,
  waits: 'The paper has not come back yet.',
  returned: (day) => `The signed paper came back on ${day}.`,
  paper: 'Paper to sign (PDF)',
  signedPaper: 'Signed paper',
  hash: (text) => `SHA-256: ${text}`,
  hashNote:
    'Both hashes are kept. Whoever holds the file can check that nothing in it changed. A photo is drawn anew without its location; its hash is that of the kept file.',
  make: 'Make the paper',
  makeNew: 'Make a new statement',
  signerName: 'Name',
  signerOffice: 'Office',
  place: 'Place',
  datedOn: 'Day',
  language: 'Language of the paper',
  languageHint:
    'Official papers of a region are in Indonesian; choose another language only where the signer asks for it.',
  languages: { id: 'Indonesian', en: 'English' },
  promises: 'What is promised',
  promisesHint: 'One promise a line, twelve at most.',
  defaultPromises: [
    'To bring about at least one innovation that answers a problem of citizens.',
    'To name a team and give it time, people and money.',
    'To measure before and after, and to open the result to citizens.',
    'To go on with what is proven to be enjoyed, and to improve or stop what is not.',
  ],
  tooManyPromises: 'At most twelve promises.',
  send: 'Send the signed paper',
  file: 'File',
  fileHint:
    'PDF or photo, 10 MB at most. An electronic signature is set outside Labinov; its passphrase is never asked for here.',
  refused: {
    'no-such-commitment': 'There is a newer statement. Send its paper.',
    'not-a-paper': 'Send a PDF or a photo of the paper.',
    unsigned: 'This is the paper without a signature. Send the signed one.',
    missing: 'Choose the file.',
  },
  earlier: 'Earlier statements',
  document: {
    opening: 'The undersigned:',
    promise: 'commits to:',
    dated: (place, day) => `${place}, ${day}`,
    example: 'EXAMPLE: no real statement.',
  },
  events: 'Events of the cohort',
  noEvents: 'No event yet. Open a course and choose this cohort.',
  eventLine: (day, present, agencies) =>
    `${day}: ${number(present)} people came from ${number(agencies)} agencies`,
  neverCame: (count) => `${number(count)} agencies never came:`,
}
