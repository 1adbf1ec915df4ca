import type { Messages } from '../../id.ts'

export const passwordLink: Messages['passwordLink'] = {
  lost: 'Lost your password?',
  lostTitle: 'Lost password',
  lostLead: 'Nobody can read the old password. You set a new one by a link that works once.',
  askTitle: 'Ask an administrator',
  ask: 'The administrator of Labinov in your region makes that link within a minute, usually somebody at Bappeda or Bappelitbangda. Have it sent as a message, or have the code read out over the telephone.',
  askServer:
    'You are the administrator and there is no other? Whoever runs the server enters this command; it prints a link and a code.',
  serverCommand: 'Command at the server',
  mailTitle: 'By e-mail',
  mailLead: 'The link goes to the e-mail address of your account and works for an hour.',
  mailButton: 'Send the link',
  mailSentTitle: 'Look into your e-mail',
  mailSent:
    'If there is an account with that address, an e-mail is on its way. Nothing within a few minutes? Look into the spam folder, then ask an administrator.',
  codeLink: 'I have a code',
  codeTitle: 'Set a password with a code',
  codeLead: 'An administrator reads the code out to you. It works once.',
  code: 'Code',
  codeHint: 'Ten letters and figures, such as k4qmw-3txpd. Capital or small is the same.',
  linkTitle: 'Set your password',
  linkLead: (name) =>
    `For the account of ${name}. Once it is saved you are signed in, and this link no longer works.`,
  save: 'Save and sign in',
  endedTitle: 'This link cannot be used',
  ended: {
    'link-unknown':
      'The address is not complete, or the link is long gone. Open it again from the message, or ask for a new one.',
    'link-used':
      'This link was used, or there is a newer one. If you set your password already, just sign in.',
    'link-expired': 'Its time is over. Ask for a new link.',
  },
  wrongCode:
    'The e-mail address and the code do not match, or the code is too old or used. Check both, or ask for a new code.',
  tooMany: 'Too many attempts. Wait ten minutes, then try again.',
}
