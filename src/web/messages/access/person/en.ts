import type { Messages } from '../../id.ts'

export const person: Messages['person'] = {
  manageOf: (name) => `Manage the account of ${name}`,
  rolesTitle: 'Roles in this region',
  correctTitle: 'Correct the name or e-mail address',
  correct: 'Save the correction',
  leaveTitle: 'Leaves this region',
  leaveLead:
    'All their roles here end. What they did stays under their name. Choose a colleague who goes on with their roles, if there is one.',
  successor: 'Taken over by',
  nobodyTakesOver: 'Nobody',
  leave: 'Record that they leave',
  leaveRefused: {
    'no-such-successor': 'That colleague holds no role in this region any more.',
    'last-administrator': 'This is the last administrator. Choose who goes on.',
  },
  resetTitle: 'Lost password',
  resetLead:
    'A link that works once, for 24 hours. The present password holds until the new one is set; attempts to sign in that were held back are let in again.',
  reset: 'Make a link for a password',
  worksElsewhere:
    'This person works in another region too. Their account is changed only by themselves, by e-mail, or by whoever runs the server, with the command labinov person reset.',
  refused: {
    'no-such-person': 'That person no longer holds a role in this region.',
    'works-elsewhere':
      'This person works in another region too, so their account cannot be changed from here.',
    'email-taken': 'Another account has that e-mail address.',
  },
  sheetInvited: (name) => `Hand the account over to ${name}`,
  sheetReset: (name) => `Hand the link over to ${name}`,
  sheetLead: (moment) =>
    `Shown only this once; Labinov does not keep it in readable form. It works once, until ${moment}.`,
  waysTitle: 'Choose one way',
  link: 'Link',
  linkHint: 'Whoever holds this link can set the password. Send it to that person alone.',
  message: 'Text for WhatsApp',
  messageHint: 'Copy it, or open WhatsApp and choose the person.',
  messageText: (name, link, moment) =>
    `Hello ${name}, this is the link to set your Labinov password: ${link} . It works once, until ${moment}. Do not pass it on.`,
  openWhatsapp: 'Open WhatsApp',
  qr: 'QR code of this link, to be scanned with that person’s phone',
  qrTitle: 'They stand in front of you',
  qrHint: 'Let them scan it with their phone.',
  phoneTitle: 'By telephone',
  steps: (address, email, code) => [
    `Open ${address}`,
    `Enter the e-mail address ${email}`,
    `Enter the code ${code}`,
    'Type a new password twice, then Save and sign in',
  ],
  code: 'Code to read out',
}
