import type { NoticeWords } from './id.ts'

export const en: NoticeWords = {
  subjects: {
    received: (ticket) => `We received report ${ticket}`,
    'asked-back': (ticket) => `A question about report ${ticket}`,
    answered: (ticket) => `Report ${ticket} was answered`,
    closed: (ticket) => `Report ${ticket} was closed`,
    'handed-over': (ticket) => `Report ${ticket} was passed on to SP4N-LAPOR!`,
    merged: (ticket) => `Report ${ticket} was merged with a similar one`,
    unmerged: (ticket) => `Report ${ticket} is handled on its own again`,
    'asked-better': (ticket) => `Report ${ticket}: is it better now?`,
    assigned: (ticket) => `Complaint ${ticket} was passed to you`,
    reminded: (ticket) => `Complaint ${ticket} is nearly due`,
    escalated: (ticket) => `Complaint ${ticket} is late and was passed up to you`,
    reopened: (ticket) => `Complaint ${ticket} was opened again by the citizen`,
  },
  sentences: {
    received: (ticket) =>
      `Thank you. We received your report under ticket ${ticket}. Please keep this number.`,
    'asked-back': (ticket) => `We need to ask something before we can answer report ${ticket}. Please reply.`,
    answered: (ticket) => `Report ${ticket} was answered.`,
    closed: (ticket) => `Report ${ticket} was closed. Some time from now we will ask whether it is better.`,
    'handed-over': (ticket) => `Report ${ticket} was passed on to SP4N-LAPOR! and is handled there.`,
    merged: (ticket) =>
      `Report ${ticket} was merged with another report about the same matter, so that they are handled together.`,
    unmerged: (ticket) => `Report ${ticket} is no longer merged and is handled on its own.`,
    'asked-better': (ticket) =>
      `Report ${ticket} was closed some time ago. Is it better now? A "no" opens it again.`,
    assigned: (ticket) => `Complaint ${ticket} was passed to your agency.`,
    reminded: (ticket) => `Complaint ${ticket} has no answer yet and its deadline is near.`,
    escalated: (ticket) =>
      `Complaint ${ticket} is past its deadline without an answer, so it was passed up to you.`,
    reopened: (ticket) => `The citizen says that complaint ${ticket} is not settled. It needs a new answer.`,
  },
  confirm: {
    subject: 'May we send news to this address?',
    sentence: (days) =>
      `Somebody left this address with a report or after a survey, to be told by e-mail. If that was you, open this link and agree. If not, ignore this letter: no other will come. We wait ${days} days for an answer.`,
    link: 'Agree or refuse at:',
  },
  changed: {
    subject: (innovation) => `Something has changed: ${innovation}`,
    sentence: (innovation, date) =>
      `You asked to be told. Because of what citizens said, this has changed at ${innovation} since ${date}:`,
    end: 'Hear no more of this:',
  },
  due: (date) => `To be answered by ${date}.`,
  readOn: 'Read on at:',
  closing: (region) => `${region}\nThis e-mail was sent automatically; replies are not read.`,
}
