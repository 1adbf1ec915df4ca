import { formatsOf } from '../../../format.ts'
import type { Messages } from '../../id.ts'

const { number, percent, plain, date } = formatsOf('en')

const lastDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

const signs: Messages['answerQuality']['signs'] = {
  burst: {
    title: 'Many answers in a very short time',
    found: (policy) =>
      `At least ${number(policy.burstAnswers)} answers came by one code within ${number(policy.burstSeconds)} seconds.`,
    honest: 'It can be honest when a class or a meeting answers together.',
  },
  'one-device': {
    title: 'The same network and kind of phone',
    found: (policy) =>
      `More than ${number(policy.deviceAnswersMax)} answers a day from one network with the same kind of browser.`,
    honest: 'It can be honest when people use the counter’s Wi-Fi or a tablet that stands there.',
  },
  'identical-text': {
    title: 'Exactly the same sentence',
    found: (policy) =>
      `A sentence of ${number(policy.textLengthMin)} letters or more that is the same in more than ${number(policy.equalTextsMax)} answers.`,
    honest: 'It can be honest when an officer helps to write it down.',
  },
  'identical-answers': {
    title: 'The same row of scores',
    found: (policy) =>
      `One row of scores is in more than ${number(policy.patternAnswersMax)} answers and more than ${percent(policy.patternShareMax)} of the complete ones.`,
    honest: 'It can be honest when people had much the same experience.',
  },
  'straight-lining': {
    title: 'One score for every element',
    found: (policy) =>
      `More than ${percent(policy.straightShareMax)} of the complete answers give every element one score.`,
    honest: 'It can be honest: contented people often tick one column.',
  },
  'outside-hours': {
    title: 'Outside service hours',
    found: ({ hours }) =>
      `Came by the code of a counter outside Monday to ${lastDays[(hours?.weekdays.length ?? 5) - 1]}, ${clock(hours?.opensMinute ?? 0)}–${clock(hours?.closesMinute ?? 0)}.`,
    honest:
      'It can be honest when a code was scanned at the counter and answered at home, or the counter opens at other times.',
  },
  'agency-network': {
    title: 'From the network of the agency that is judged',
    found: () => 'Sent from the network of the agency that owns the innovation.',
    honest: 'It can be honest when people use the office’s Wi-Fi.',
  },
  marked: {
    title: 'More at once than people give',
    found: () =>
      'More answers came from one network, or by one code, than people give in so short a time. Those beyond that are marked: they are kept and move no index.',
    honest: 'It can be honest when hundreds of people at one event share an address.',
  },
  'no-page': {
    title: 'Without the page of the survey',
    found: () => 'Sent without the signature that each page of the survey carries.',
    honest: 'It can be honest when a phone had kept the page from before pages were signed.',
  },
  'one-page': {
    title: 'Many answers from one opened page',
    found: (policy) =>
      `More than ${number(policy.pageAnswersMax)} answers, or ${number(policy.sharedPageAnswersMax)} on a shared device, were filled in on a page that was opened once.`,
    honest: 'It can be honest when one phone without a signal went from hand to hand.',
  },
  'claimed-moment': {
    title: 'A moment that cannot be right',
    found: () =>
      'Said to have been given before its page was opened, or before the end of a code that has ended, with nothing else to show it.',
    honest: 'It can be honest when a phone’s clock is wrong.',
  },
}

const recordSigns: Messages['answerQuality']['recordSigns'] = {
  'completion-above-records': ({ claimed, settled }) =>
    `${percent(Number(claimed))} of the complaints are reported as completed; the records show ${percent(Number(settled))}.`,
  'completion-just-over-edge': ({ claimed, edge }) =>
    `The ratio of ${percent(Number(claimed), 1)} lies just over the edge of ${percent(Number(edge))} that scores more.`,
  'closed-without-answer': ({ unanswered, closed }) =>
    `${number(Number(unanswered))} of ${number(Number(closed))} complaints were closed without an answer.`,
  'closed-on-one-day': ({ day, count, closed }) =>
    `${number(Number(count))} of ${number(Number(closed))} complaints were closed on one day, ${date(String(day))}.`,
  'beneficiaries-above-served': ({ claimed, served }) =>
    `${number(Number(claimed))} people are reported as reached, but people were served only ${number(Number(served))} times.`,
  'beneficiaries-above-intended': ({ claimed, intended }) =>
    `${number(Number(claimed))} people are reported as reached, but it is meant for ${number(Number(intended))}.`,
  'beneficiaries-equal-followers': ({ claimed, followers }) =>
    `${number(Number(claimed))} people are reported as reached, nearly the ${number(Number(followers))} followers of an account.`,
  'round-number': ({ claimed }) =>
    `${number(Number(claimed))} people are reported as reached: a round number, perhaps an estimate.`,
}

export const answerQuality: Messages['answerQuality'] = {
  label: 'Quality of answers',
  link: 'Look at the quality of the answers',
  title: (name) => `Quality of answers: ${name}`,
  lead: 'Signs that some answers may not have been given by citizens themselves.',
  fairness:
    'A sign is no accusation: nobody is accused and no answer is deleted. Look at the rows and judge for yourself.',
  counted: (answers, counted) => `${number(answers)} answers, counted like ${number(counted)}.`,
  effect: (weight) =>
    `Their weight is ${plain(weight)}. The satisfaction index stays as it is but is less certain: it takes more answers to reach a verdict. An answer with several signs counts by the smallest weight.`,
  notKept: (answers) =>
    `${number(answers)} more came from networks that sent more than 5,000 marked answers on a day; they are counted only, and nothing of them is kept.`,
  marked: (marked) =>
    `${number(marked)} further answers are marked and move no index. “Enjoyed” and “burdening” must each hold with and without them.`,
  clocksAhead: (answers) =>
    `The clock of ${number(answers)} phones ran ahead; their answers count from the moment they came in.`,
  batches: (answers) =>
    `${number(answers)} answers were brought in by somebody signed in; they are judged by that source and the moments it tells.`,
  newest: (weighed, answers) => `The newest ${number(weighed)} of ${number(answers)} answers were looked at.`,
  none: 'There is no sign. All answers are counted in full.',
  noAnswers: 'There is no answer of a citizen to look at yet.',
  noAnswersNext: 'Open the citizens’ voice',
  sign: (answers, share, weight) =>
    `${number(answers)} answers (${percent(share, 1)}). Each counts ${plain(weight)} instead of 1.`,
  rows: (shown, answers) =>
    shown < answers ? `See ${number(shown)} of ${number(answers)} rows` : `See the ${number(answers)} rows`,
  columns: {
    moment: 'Time',
    place: 'Code',
    device: 'Network',
    seconds: 'Seconds',
    scores: 'Scores',
    text: 'Sentence',
  },
  scoresOrder: (elements) => `Scores 1–4 in this order: ${elements}.`,
  unknown:
    'Answers from an office’s network are known where its ranges are registered on the page of the agency. No sender’s address is kept.',
  signs,
  records: 'Reports beside the records',
  recordsLead: 'These checks are for your eyes only and change no verdict.',
  complaints: 'Complaints',
  noComplaints: 'There is no complaint about this innovation yet.',
  settled: (complaints, share) =>
    `${percent(share)} of ${number(complaints)} complaints were closed with an answer and not opened again.`,
  beneficiaries: 'People reached',
  noClaim: 'No number of people reached is reported yet.',
  claimed: 'Reported',
  served: 'Times served',
  intended: 'Meant for',
  followers: 'Followers of an account',
  claimedShare: (share) => `Reported as completed: ${percent(share)}.`,
  complaintColumns: ['Received', 'Closed', 'Answered', 'Opened again'],
  yes: 'yes',
  no: 'no',
  claims: 'Reported figures',
  claimRows: (count) => `See the ${number(count)} reported figures`,
  claimColumns: ['Indicator', 'Period', 'Value', 'Source', 'Recorded'],
  notKnown: 'not known',
  noRecordSigns: 'There is no sign.',
  recordSigns,
}
