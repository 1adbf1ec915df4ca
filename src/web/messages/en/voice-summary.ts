import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number, percent, decimal } = formatsOf('en')

export const voiceSummary: Messages['voiceSummary'] = {
  regionTitle: 'The voice of citizens',
  regionLead: 'What citizens say, what is weakest, and whether it gets better.',
  filters: {
    title: 'Filter',
    agency: 'Agency',
    innovation: 'Innovation',
    code: 'Survey code',
    kind: 'How it was taken',
    from: 'From month',
    to: 'To month',
    all: 'All',
    show: 'Show',
    clear: 'Clear filters',
    misunderstood: 'This filter is not known, so it was not used.',
    monthHint: 'For example 2026-01',
  },
  none: 'No answers yet.',
  noneLeft: 'No answers with these filters.',
  indexTitle: 'What citizens give it',
  index: 'of 100',
  between: (lower, upper) => `between ${lower} and ${upper}`,
  answers: (count) => `${number(count)} ${count === 1 ? 'answer' : 'answers'}`,
  bands: { A: 'grade A, very good', B: 'grade B, good', C: 'grade C, less good', D: 'grade D, not good' },
  weakest: (element, mean) => `Weakest: ${element}, ${mean} of 4.`,
  movement: {
    better: (before, lately) => `Getting better: ${lately} in the last three months, ${before} before.`,
    worse: (before, lately) => `Getting worse: ${lately} in the last three months, ${before} before.`,
    unclear: (before, lately) => `No clear change: ${lately} in the last three months, ${before} before.`,
  },
  sampleReached: (sample, served) =>
    served === null
      ? `Enough: ${number(sample)} answers do for any number of people served.`
      : `Enough: of ${number(served)} people served, ${number(sample)} answers are needed.`,
  sampleShort: (sample, more) =>
    `To be sure, ${number(sample)} answers are needed; ${number(more)} more to go.`,
  knew: (share, asked) => `${percent(share)} of ${number(asked)} people asked knew of this service before.`,
  elementsTitle: 'Elements, the weakest first',
  elementRows: 'The answers behind each element',
  monthsTitle: 'Month by month',
  monthsUnit: 'of 100',
  wordsTitle: 'Words people use',
  wordPeople: (word, people) => `${word}: ${number(people)} people`,
  wordsNote: (sentences) =>
    `Counted in the newest ${number(sentences)} sentences; forms of one word are joined. Personal data is covered.`,
  noWords: 'No word was used by more than one person yet.',
  sentencesTitle: 'Newest sentences',
  noSentences: 'Nobody has written a sentence yet.',
  complaintsTitle: 'Complaints',
  noComplaints: 'No reports.',
  complaintColumns: {
    class: 'Class',
    received: 'Received',
    inTime: 'In time',
    late: 'Late',
    waiting: 'Within the limit',
  },
  inTime: (share, due) =>
    `${percent(share)} of ${number(due)} reports due or answered were answered in time.`,
  openAge: ([week, month, longer]) =>
    `Not answered yet: ${number(week)} up to a week, ${number(month)} up to a month, ${number(longer)} longer.`,
  better: (share, asked) =>
    `${percent(share)} of ${number(asked)} reporters who replied say it is better now.`,
  complaintRows: 'See the reports',
  parts: { code: 'By survey code', innovation: 'By innovation', agency: 'By agency' },
  partColumns: { code: 'Code', innovation: 'Innovation', agency: 'Agency' },
  partIndex: 'Index',
  partAnswers: 'Answers',
  partWeakest: 'Weakest element',
  partNote: 'The weakest first, at most 50.',
  rows: 'See the answers',
  csv: 'Download CSV',
  xlsx: 'Download XLSX',
  summaryCsv: 'Download the figures of this page (CSV)',
  limitTitle: 'What the public sees',
  limitText: (limit) =>
    `This page is for those who work here. In public, no figure about fewer than ${number(limit)} people is shown, and a figure moves only once at least ${number(limit)} further people are in it.`,
  limitLabel: 'Small-number limit (people)',
  limitSave: 'Save limit',
  limitBounds: (min, max) => `Write a whole number from ${number(min)} to ${number(max)}.`,
  listTitle: 'Answers of citizens',
  listLead: 'The answers behind a figure, the newest first. Personal data in sentences is covered.',
  listFor: (element) => `Those who answered: ${element}`,
  listScore: (element, score) => `Those who gave ${score} of 4 for: ${element}`,
  listWritten: 'Those who wrote a sentence',
  listKnew: (knew) => (knew ? 'Those who knew before' : 'Those who did not know before'),
  listColumns: { when: 'When', where: 'From', scores: 'Scores', text: 'Sentence' },
  scoresOf: (mean, count) => `average ${decimal(mean, 1)} of ${number(count)} elements`,
  knewBefore: { yes: 'knew before', no: 'did not know' },
  older: 'Older answers',
  backToSummary: 'Back to the summary',
  complaintListTitle: 'Reports behind the figure',
  complaintListColumns: { ticket: 'Number', innovation: 'Innovation', state: 'State', due: 'Due' },
}
