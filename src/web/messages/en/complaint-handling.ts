import type { Messages } from '../id.ts'

export const complaintHandling: Messages['complaintHandling'] = {
  contactByMail: 'So that we can tell you by e-mail (optional)',
  contactByStaff: 'So that the handlers can reach you (optional)',
  noMail: 'No e-mail is sent from here. The news is on the tracking page.',
  contactRemoved: (days) => `Name and address are removed ${days} days after the report is over.`,
  newsByMail: 'We also send further news to your e-mail address.',
  newsHereOnly: 'No e-mail is sent from here: the news is on this page only.',
  category: 'What is it about?',
  noCategory: 'Not decided yet',
}
