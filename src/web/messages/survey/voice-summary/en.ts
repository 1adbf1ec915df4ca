import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number, percent, decimal } = formatsOf('en')

export const voiceSummary: Messages['voiceSummary'] = {
  regionTitle: "Citizens' voice",
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
  },
  none: 'No answers yet. They come through the survey code of an innovation.',
  noneLeft: 'No answers with these filters.',
  indexTitle: 'What citizens give it',
  index: 'of 100',
  between: (lower, upper) => `between ${lower} and ${upper}`,
  answers: (count) => `${number(count)} ${count === 1 ? 'answer' : 'answers'}`,
  printed: (index) => `index ${index} for the report`,
  marked: (count) =>
    `${number(count)} further ${count === 1 ? 'answer was' : 'answers were'} marked, because more came at once from one network or code than people give; this page counts without ${count === 1 ? 'it' : 'them'}.`,
  bands: { A: 'grade A, very good', B: 'grade B, good', C: 'grade C, less good', D: 'grade D, not good' },
  weakest: (element, mean) => `Weakest: ${element}, ${mean} of 4.`,
  movement: {
    better: (before, lately) => `Getting better: ${lately} in the last three months, ${before} before.`,
    worse: (before, lately) => `Getting worse: ${lately} in the last three months, ${before} before.`,
    unclear: (before, lately) => `No clear change: ${lately} in the last three months, ${before} before.`,
  },
  sampleReached: (sample, served) =>
    served === null
      ? `Enough for the report of a satisfaction survey: ${number(sample)} answers do for any number of people served.`
      : `Enough for the report of a satisfaction survey: of ${number(served)} people served, ${number(sample)} answers are advised.`,
  sampleShort: (sample, more) =>
    `For the report of a satisfaction survey ${number(sample)} answers are advised; ${number(more)} more to go. The verdict does not wait for them where the range is clear.`,
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
  parts: { code: 'By survey code', innovation: 'By innovation', agency: 'By agency' },
  partColumns: { code: 'Code', innovation: 'Innovation', agency: 'Agency' },
  partIndex: 'Index',
  partBetween: 'Between',
  partAnswers: 'Answers',
  partWeakest: 'Weakest element',
  partNote:
    'The weakest first, at most 50. For the order, few answers are drawn towards the mean of all, so that a handful of people makes nobody first or last. The index of a part is the mean of people’s own; one of another number of questions is no match and is marked. “Between” is the range with 95% confidence for those who answered.',
  questionsOf: (questions, all) => `${number(questions)} of ${number(all)} questions, so no grade`,
  monthsFew: (least) =>
    `A month becomes a point on a line from ${number(least)} answers on; there are fewer than two such months.`,
  monthsGap: (least) =>
    `Months with fewer than ${number(least)} answers, or of fewer questions, are no point on the line.`,
  rows: 'See the answers',
  csv: 'Download the answers (CSV)',
  xlsx: 'Download the answers (XLSX)',
  figuresLead: 'Download the figures of this page:',
  limitTitle: 'What the public sees',
  limitText: (limit) =>
    `This page is for those who work here. In public, no figure about fewer than ${number(limit)} people is shown, and a figure moves only once at least ${number(limit)} further people are in it.`,
  limitLabel: 'Small-number limit (people)',
  limitSave: 'Save limit',
  limitBounds: (min, max) => `Write a whole number from ${number(min)} to ${number(max)}.`,
  listTitle: 'Answers of citizens',
  listLead: 'The answers behind a figure, the newest first. Personal data in what was written is covered.',
  listFor: (element) => `Those who answered: ${element}`,
  listScore: (element, score) => `Those who gave ${score} of 4 for: ${element}`,
  monthRows: 'The answers behind each month:',
  wordRows: (word) => `All sentences with “${word}”`,
  listWord: (word) => `Those who wrote “${word}”, among the newest 2,000 sentences`,
  listWritten: 'Answers with a sentence',
  listAdded: (question, answer) =>
    answer === null ? `Those who answered: ${question}` : `Those who answered “${answer}”: ${question}`,
  listKnew: (knew) => (knew ? 'Those who knew before' : 'Those who did not know before'),
  listColumns: { when: 'When', where: 'From', scores: 'Scores', text: 'What was written' },
  scoresOf: (mean, count) => `average ${decimal(mean, 1)} of ${number(count)} elements`,
  knewBefore: { yes: 'knew before', no: 'did not know' },
  older: 'Older answers',
  backToSummary: 'Back to the summary',
}
