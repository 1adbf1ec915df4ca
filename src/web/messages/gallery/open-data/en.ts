import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number } = formatsOf('en')

export const openData: Messages['openData'] = {
  title: 'Open data',
  lead: 'All published innovations with their measurements, for anybody to download, work with and check.',
  tables: { innovations: 'Innovations', measurements: 'Measurements' },
  download: (table, format) => `Download ${table.toLowerCase()} (${format})`,
  formats: { 'comma.csv': 'CSV with decimal commas', csv: 'CSV with decimal points', json: 'JSON' },
  asOf: (date) => `As of ${date}.`,
  licence: 'This data may be used under the licence',
  cite: (region) => `Source: innovation laboratory of ${region}.`,
  dictionary: (table) => `Data dictionary: ${table.toLowerCase()}`,
  column: 'Column',
  kind: 'Kind',
  meaning: 'Meaning',
  kinds: {
    text: 'text',
    number: 'number',
    code: 'code',
    date: 'date (YYYY-MM-DD)',
    month: 'month (YYYY-MM)',
    'yes-no': 'true or false',
  },
  columns: {
    innovations: {
      slug: 'Short name, the same as in the address of its page',
      name: 'Name of the innovation',
      summary: 'Summary by the agency',
      agency: 'Agency that owns it',
      affair_code: 'Code of the government affair',
      year: 'Year it began',
      status: 'initiative, trial, or implemented',
      digital: 'Digital or not; empty where it is not known',
      stage:
        'Stage of the laboratory: drum-up (will), diagnose (problem & ideas), design (action plan), deliver (results & proof), display (message heard)',
      launched_on: 'Day of the launch, or from which it was in use',
      verdict: 'proven, promising, unproven, or burdening',
      answers: 'Number of answers; empty where there are too few',
      satisfaction_index: 'Satisfaction index 25–100 when last judged; empty where there are too few answers',
      satisfaction_questions:
        'How many of the nine questions that index is made of; fewer than 9 make no grade A–D',
      is_example: 'true: invented for the demonstration',
    },
    measurements: {
      innovation: 'Short name of the innovation, as in the column slug',
      indicator: 'Short name of the measure',
      name: 'Name of the measure',
      kind: 'input, output, or outcome',
      unit: 'Unit',
      direction: 'Which way is better: higher, lower, or neutral (not judged)',
      period: 'First month of the period measured',
      value: 'The value that counts now; corrected ones are not included',
      source: 'Where the figure comes from',
      is_example: 'true: example figures',
    },
  },
  notesTitle: 'Notes',
  notes: (limit) => [
    'Both CSV use semicolons and UTF-8. The one for Indonesian spreadsheets writes decimals with a comma, as 4,3; the other with a point, for programs.',
    'A cell that begins with =, +, - or @ gets a quotation mark before it, so that it is not run as a formula.',
    `Figures about fewer than ${number(limit)} people are left empty.`,
    'Only published innovations. Complaints and single answers are not included.',
  ],
}
