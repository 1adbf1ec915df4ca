import { formatsOf } from '../../format.ts'
import type { Messages } from '../id.ts'

const { number, percent, rupiah } = formatsOf('en')

/** "1 record names", "3 records name". */
const counted = (count: number | undefined, one: string, many: string) =>
  `${number(count ?? 0)} ${count === 1 ? one : many}`

export const message: Messages['message'] = {
  title: 'Telling people',
  reachedOf: (people, size, share) =>
    `At least ${people} of the ${size} people meant were reached (${share}).`,
  reachedAlone: (people) =>
    `At least ${people} people were reached. How many are meant is not written down yet.`,
  reachedNothing: 'No record yet shows that people were reached.',
  rule: 'Of each place only the largest record counts, and places are added up: whoever came twice does not become two people. Followers and views are no people reached.',
  claimed: (claimed) => `All records together speak of ${claimed} people.`,
  perPerson: (cost) => `Cost for each person reached: ${cost}.`,
  heardBy: {
    records: (counted) =>
      `The condition "Known to people" of the verdict counts this number, from ${counted} of the records, each with its source.`,
    indicator:
      'The condition "Known to people" of the verdict counts this number, from an indicator that names its source.',
  },
  nextTitle: 'The cheapest next step',
  nextNothing: 'Nothing is weak at present.',
  furtherWeak: 'After that',
  takeAsStep: 'Make it a step',
  takeIntoPlan: 'Take it into the improvement plan',
  weak: {
    'no-audience': () => 'Write down who should know and how many they are, with the source of the number.',
    'no-steps': () => 'Write down one step: by which channel, until when, and who does it.',
    'no-link': () => 'Make one short link with its QR code, so that it shows which channel brings people.',
    'claims-without-source': (n) =>
      `${counted(n.count, 'record names no source and does not count. Take it back and enter it', 'records name no source and do not count. Take them back and enter them')} with the list or minutes.`,
    'steps-late': (n) =>
      `${counted(n.count, 'step is past its day. Mark it as done, or drop it', 'steps are past their day. Mark them as done, or drop them')} with a reason.`,
    'link-unused': (n) =>
      `${counted(n.count, 'link was never opened. See that it hangs or was sent.', 'links were never opened. See that they hang or were sent.')}`,
    'visits-without-answers': (n, channel) =>
      `${number(n.visits ?? 0)} visits by ${(channel ?? 'another channel').toLowerCase()} brought no answer yet. Ask the staff to invite people to answer.`,
    'figure-without-source': () =>
      'The indicator of people reached names no source and does not count. Write the source at its value or at the indicator.',
    'channel-unheard': (n, channel, instead) =>
      `Of ${number(n.named ?? 0)} people who said from where they know it, hardly any know it from ${(channel ?? 'another channel').toLowerCase()}` +
      (n.cost ? `, which cost ${rupiah(n.cost)}.` : '.') +
      (instead ? ` Use ${instead.toLowerCase()}: most people know it from there.` : ''),
    'nothing-counted': () =>
      'No record counts yet. Take an attendance list to the next meeting and enter it here.',
    'reach-below': (n, channel) =>
      `${number(n.more ?? 0)} more people are needed to reach ${percent(n.shareMin ?? 0)} of those meant.` +
      (channel && n.perPerson !== undefined
        ? ` Cheapest so far: ${channel.toLowerCase()}, ${rupiah(n.perPerson)} a person.`
        : ''),
    'known-by-too-few': (n, channel) =>
      `Only ${percent(n.share ?? 0)} of ${number(n.asked ?? 0)} people asked knew of it; it should be ${percent(n.shareMin ?? 0)}.` +
      (channel ? ` Tell it again by ${channel.toLowerCase()}: that is where people have it from.` : ''),
  },
  channels: {
    poster: 'Poster',
    leaflet: 'Leaflet',
    'social-media': 'Social media',
    article: 'Article or news',
    meeting: 'Meeting of residents',
    event: 'Event or exhibition',
    radio: 'Radio or broadcast',
    'direct-message': 'Direct message (WhatsApp, letter)',
    other: 'Another channel',
  },
  bases: {
    'attendance-list': 'Attendance list',
    'head-count': 'Counted on the spot',
    'handed-out': 'Handed out one by one',
    audience: "The outlet's estimate of readers or listeners",
    followers: 'Followers, views or likes',
  },
  uncounted: {
    ended: 'counts no more',
    'no-source': 'does not count: no source',
    'no-people-met': 'does not count: no people met',
    'not-yet': 'does not count yet: its day has not come',
  },
  audienceTitle: 'Who should know',
  audienceEdit: 'Change the group and its number',
  audienceNone: 'Nobody has written down yet who should know.',
  audienceSaid: (group, size, source) => `${group}: ${size} people (source: ${source}).`,
  audienceGroup: (group) => `${group}. How many they are is not written down yet.`,
  group: 'Group',
  groupHint: 'For instance: mothers of children under five in eight villages.',
  size: 'How many people',
  source: 'Source of the number',
  sourceHint: 'Register, office, or publication with its year.',
  sourceMissing: 'Say where this number comes from: without a source it does not count.',
  save: 'Save',
  stepsTitle: 'Steps',
  stepsNone: 'No step yet.',
  stepAdd: 'Add a step',
  channel: 'Channel',
  stepTitle: 'What is done',
  stepDueOn: 'Until',
  stepDoer: 'Who does it',
  stepCost: 'Planned cost (rupiah)',
  stepLine: (doer, due) => `${doer}, until ${due}`,
  stepDone: (day) => `done ${day}`,
  stepDropped: (reason) => `dropped: ${reason}`,
  stepLate: 'late',
  markDone: 'Done today',
  markDoneOf: (title) => `Done today: ${title}`,
  drop: 'Drop',
  dropOf: (title) => `Drop: ${title}`,
  dropReason: 'Why it is dropped',
  noSuchStep: 'This step is done or dropped already.',
  linksTitle: 'Short links and QR codes',
  linksLead: 'One link for each channel. Only visits are counted: no cookie, no address, nobody is followed.',
  linksNone: 'No link yet.',
  linkAdd: 'Make a link',
  linkLabel: 'Name of the link',
  linkLabelHint: 'For instance: poster at a health centre.',
  leadsTo: 'Leads to',
  targets: { page: 'The page of the innovation', survey: 'A survey of three questions' },
  linkLine: (scans, opens) => `${scans} QR scans, ${opens} other visits`,
  linkAnswers: (answers) => `${answers} answers`,
  linkAside: (repeats, robots) =>
    `Not counted: ${repeats} reloads within 30 minutes, ${robots} programs and previews.`,
  linkEnded: 'ended; it still leads on',
  endLink: 'End',
  endLinkOf: (label) => `End the link: ${label}`,
  qrSvg: 'QR (SVG)',
  qrPng: 'QR (PNG)',
  visitsNote: 'Visits are not people and stand in no verdict: programs that pretend cannot be told.',
  announcementTitle: 'Announcement to copy',
  announcementLead:
    'Copy the one that fits its place. It says what the public page says, without any figure that is not shown yet.',
  announcementNot: 'Publish this innovation first; then the text of its announcement appears here.',
  announcementLengths: {
    short: (most) => `Short, for a text message (at most ${number(most)} letters)`,
    middle: (most) => `Middle, for social media (at most ${number(most)} letters)`,
    long: (most) => `Long, for a notice board (at most ${number(most)} letters)`,
  },
  announcement: {
    from: (agency) => `From ${agency}.`,
    for: (beneficiaries) => `For ${beneficiaries.replace(/(?<![.\s])[.\s]+$/, '')}.`,
    readOn: (address) => `Read on: ${address}`,
  },
  recordsTitle: 'Events, articles and broadcasts',
  recordsNone: 'No record yet.',
  recordAdd: 'Record what was done',
  recordTitle: 'What was done',
  place: 'Place',
  placeHint: 'Village, office or hall. For a broadcast the name of the outlet.',
  heldOn: 'Day',
  people: 'How many people',
  basis: 'Where the number is from',
  recordSource: 'Source',
  recordSourceHint:
    'Number of the minutes, attendance list, or address of the news. Without one it does not count.',
  recordCost: 'Cost (rupiah)',
  recordLine: (people, place, day) => `${people} people, ${place}, ${day}`,
  inFuture: 'This day has not come yet.',
  withdraw: 'Take back',
  withdrawOf: (title) => `Take back the record: ${title}`,
  doubt: 'Doubt',
  doubtOf: (title) => `Doubt the record: ${title}`,
  endNote: 'Reason',
  ended: { withdrawn: 'taken back', doubted: 'doubted' },
  endedBy: (how, name, note) => `${how} by ${name}: ${note}`,
  noSuchRecord: 'This record counts no more.',
  reasonMissing: 'Write down the reason.',
  refusals: {
    'own-proposal': 'An own record cannot be doubted: take it back.',
    'of-the-judged-agency': 'Nobody of this agency can be the second person.',
    'acted-for-it': 'You worked for this innovation, so you are no second person.',
    'no-such-role': 'Your role does not carry this.',
  },
  channelsTitle: 'By channel',
  columns: {
    channel: 'Channel',
    people: 'People reached',
    cost: 'Cost',
    perPerson: 'A person',
    visits: 'Visits',
    answers: 'Answers',
    named: 'Know it from here',
  },
  namedNote: (limit) =>
    `"Know it from here": what people say in the survey. Empty where fewer than ${limit} people name it.`,
  bringsAnswers: (channel, answers) => `Most answers come by ${channel.toLowerCase()}: ${answers}.`,
  heardFromTitle: 'Heard from',
  heardFromLead: (limit) =>
    `What people say who knew of it and name where from. What fewer than ${limit} people named is left out. Interval: 95%.`,
  heardFromFew: 'There are other origins that too few people named.',
  heardFromNone: 'Not enough people have said yet where they had it from.',
  heardFromColumns: { origin: 'From', answers: 'People', share: 'Share', interval: 'Interval' },
  awarenessTitle: 'Knew of it before they were asked',
  awarenessLead:
    'Of those who answered the survey, not of all residents. Months with fewer than 10 answers are left out. Interval: 95%.',
  awarenessShift: {
    rose: (first, last) => `It rose from ${first} to ${last}, beyond chance.`,
    fell: (first, last) => `It fell from ${first} to ${last}, beyond chance.`,
    unclear: (first, last) => `Between ${first} and ${last} it is not certain whether it rose or fell.`,
  },
  awarenessColumns: { month: 'Month', asked: 'Asked', share: 'Knew', interval: 'Interval' },
  awarenessNone: 'No month has enough answers yet.',
}
