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
}
