import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const publicPage: Messages['publicPage'] = {
  title: 'Public page',
  notOpenTitle: (region) => `The page of ${region} is not open yet`,
  notOpenText:
    'This region is still preparing its list of innovations. Survey codes and report numbers that you have got work all the same.',
  answerSurvey: 'Answer a survey by its code',
  trackReport: 'See my report',
  staff: 'Sign in for staff',
  preview: 'The public pages are not open yet. Only staff of the region see this page.',
  isOpen: (date) => `The public pages have been open since ${date}.`,
  isClosed: 'The public pages are not open yet. Citizens read there that they are "not open yet".',
  whatWorks: 'Survey codes, complaints, report numbers, registrations and certificates always work.',
  shown: (published, unpublished) =>
    `${number(published)} innovations are published, ${number(unpublished)} are not.`,
  toPublish: 'Publish innovations',
  see: 'See it as a citizen does',
  open: 'Open the public pages',
  close: 'Close the public pages',
  closeQuestion: 'Citizens then read that they are not open yet. What is published stays so.',
  closeConfirm: 'Yes, close them',
  wouldBeEmpty:
    'No innovation is published: opened now, citizens find an empty page. Publish first what is ready.',
  isEmpty: 'The public pages are open, but empty: no innovation is published.',
  emptyQuestion: 'Not a single innovation would be seen. Open them all the same?',
  emptyConfirm: 'Yes, open them without innovations',
  licence: 'Licence of open data',
  licenceLead:
    'It stands on the page of open data and in each JSON download. Leave both empty to go back to CC BY 4.0.',
  licenceName: 'Name of the licence',
  licenceAddress: 'Address of its text',
  licenceAddressHint: 'For example https://creativecommons.org/licenses/by/4.0/deed.en',
  licenceSave: 'Save the licence',
  licenceRefused: {
    name: 'Write the name of the licence, at most 100 letters.',
    address: 'Write the whole address, which begins with https://, at most 300 letters.',
  },
}
