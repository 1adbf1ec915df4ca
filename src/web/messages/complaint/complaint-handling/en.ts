import type { Messages } from '../../id.ts'

export const complaintHandling: Messages['complaintHandling'] = {
  contactByMail: 'So that we can tell you by e-mail',
  contactConfirm: 'Our first e-mail asks you to agree; no news is sent before that.',
  contactByStaff: 'Your name',
  noMail: 'No e-mail is sent from here. The news is on the tracking page.',
  contactRemoved: (days) => `Name and address are removed ${days} days after the report is over.`,
  newsByMail: 'We also send further news to your e-mail address, once you have agreed to our first e-mail.',
  letters: {
    title: 'News by e-mail',
    asked: (region) =>
      `Somebody left your e-mail address with a report or after a survey in ${region}. May we send news to that address?`,
    confirmed: (region) => `The news from ${region} that was asked for your e-mail address is sent there.`,
    refused: (region) => `No news from ${region} is sent to your e-mail address.`,
    agree: 'Yes, send news',
    refuse: 'No, do not send any',
  },
  changes: {
    title: 'Tell me when something changes',
    email: 'Your e-mail address',
    consent:
      'This address is used only for one e-mail each time a change because of what citizens said is announced, apart from your answer, for two years at most. The first e-mail asks for your consent. End it at any time by one link; the address is then removed at once.',
    ask: 'Tell me',
    reportConsent: (innovation) =>
      `One e-mail to the address on this report each time a change at ${innovation} is announced, until that address is removed.`,
    stop: 'Tell me no more',
    endTitle: 'Hear no more of changes',
    endQuestion: (innovation) =>
      `You get an e-mail when something changes at ${innovation}. End this now? Your address is removed from this list at once.`,
    ended: (innovation) => `You hear no more of changes at ${innovation}.`,
  },
  newsHereOnly: 'No e-mail is sent from here: the news is on this page only.',
  category: 'What is it about?',
  noCategory: 'Not decided yet',
  mergedForCitizen:
    'Somebody else reported the same matter. Both are handled together; what you see here is how that goes on.',
  textHidden:
    'The report is secret at the citizen’s choice. Only its handlers read it; to the head it opens once it was passed up for being late.',
  deadline: (date) => `deadline ${date}`,
  passedUp: 'Passed up',
  waitsForCitizen: 'Waits for the citizen’s reply',
  mergeTitle: 'Merge with a similar report',
  likely: (count) => `Perhaps the same: ${count} similar`,
  mergeHint:
    'A merged report follows the handling of the main one; its citizen reads the progress and the answer, not the other report. It can be undone.',
  mergeInto: (ticket) => `Merge into ${ticket}`,
  mergeTicket: 'Ticket number of the main report',
  merge: 'Merge',
  mergedTitle: 'Merged',
  mergedInto: 'Handled together with report',
  unmerge: 'Undo the merge',
  holdsTitle: 'Reports merged into this one',
  holdsText: 'Those citizens read your answer too. Do not name anybody or repeat a report.',
  mergeRefusals: {
    'no-such-complaint': 'There is no report with this number that you handle.',
    'same-complaint': 'This is the same report. Type the number of another one.',
    'main-not-open': 'That report is over. A new one about the same matter has to be handled itself.',
    'not-mergeable': 'This report was answered or is led by the national channel, so it cannot be merged.',
    'holds-merged': 'Reports were merged into this one. Undo that first, or merge the other into this one.',
  },
  template: 'Answer template',
  insertTemplate: 'Insert',
  settings: 'Complaint settings',
  dueSoon: 'due soon',
}
