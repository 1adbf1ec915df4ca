import type { Messages } from '../../id.ts'

export const secondFactor: Messages['secondFactor'] = {
  title: 'Second step at sign-in',
  lead: 'After the password Labinov asks for a code of six digits from your phone. A stolen password alone then opens nothing.',
  askedLead: 'Your region asks this of your role. Set it up first; your desk opens after that.',
  link: 'Second step at sign-in',
  passkeys: (count: number) => (count === 0 ? 'Or without typing: passkeys' : `Your passkeys: ${count}`),
  startTitle: 'Set it up now',
  startLead:
    'You need an authenticator on your phone, such as Aegis, Google Authenticator or Microsoft Authenticator. Type your password first.',
  password: 'Your password',
  start: 'Go on',
  scanTitle: 'Scan, then type the code',
  scanStep: 'Open the authenticator on your phone and scan this picture.',
  qr: 'QR code for an authenticator',
  key: 'Cannot scan? Type this key',
  keyHint: 'Its kind is time-based, six digits.',
  firstCode: 'The code that it shows now',
  confirm: 'Set up',
  again: 'Begin again with a new picture',
  onTitle: 'It is set up',
  onLead: 'The next time you sign in, Labinov asks for a code from your phone.',
  codesTitle: 'Keep these recovery codes',
  codesLead:
    'Shown only now. Each works once, on the day when your phone is lost. Print or write them down, and keep them away from the phone.',
  codesDone: 'I have kept them, go on',
  renewTitle: 'New recovery codes',
  renewLead: 'Ten new codes replace those of before.',
  renew: 'Make new recovery codes',
  endTitle: 'Remove the second step',
  endLead: 'After that the password alone is enough to sign in.',
  end: 'Remove',
  askedByRegion: 'Your region asks a second step of your role, so it cannot be removed.',
  stepTitle: 'One more step',
  stepLead: 'The first step was right. Show once more that it is you.',
  code: 'Code',
  codeHint: 'Six digits of your authenticator, or one recovery code.',
  wrongCode:
    'This code is wrong or was used already. Wait for the next one; if it is refused again, check the clock of the phone.',
  wrongFirstCode:
    'This code is wrong. Wait for the next one; if it is refused again, check the clock of the phone.',
  stepOver: 'The time is over, or too many codes were wrong. Sign in again with your password.',
  tooMany: 'Too many codes were wrong. Wait fifteen minutes and try again.',
  lostPhone: 'Lost your phone?',
  lostPhoneText:
    'Type a recovery code. If those are lost too, an administrator of your region can remove the second step from your account, on record.',
  rulesTitle: 'Rules for signing in',
  rulesLead: 'Ticked roles must set up a second step before anything opens, from the next request on.',
  rulesRoles: 'Must bring a second step',
  rulesSave: 'Save the rules',
  rulesMissing: (count, all) =>
    count === 0
      ? 'Everybody with such a role has set it up.'
      : `${count} of ${all} people with such a role have not set it up yet. They do so when they sign in next.`,
  rulesLink: 'Rules for signing in: second step by role',
  ofPersonTitle: 'Sign-in and sessions',
  ofPersonOn: 'A second step is set up.',
  ofPersonOff: 'No second step is set up yet.',
  resetLead:
    'Are the phone and the recovery codes lost? Make sure first that it is really they who ask, by a call for example. All their sessions end, and this stands on record.',
  reset: 'Remove the second step',
  sessionsOf: 'Living sessions',
  noSessions: 'Signed in on no device.',
  seen: (moment) => `last used ${moment}`,
}
