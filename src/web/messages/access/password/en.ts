import type { Messages } from '../../id.ts'

export const password: Messages['password'] = {
  title: 'Change your password',
  lead: 'Your sessions on other devices end when the password is changed.',
  firstTitle: 'Set a password of your own',
  firstLead:
    'You signed in with a one-time password that somebody else has seen too. Change it first; then your desk opens.',
  current: 'Password now',
  currentOneTime: 'One-time password',
  next: 'New password',
  nextHint: (characters) =>
    `At least ${characters} characters. A few words that you remember are better than complicated signs.`,
  repeat: 'New password, once more',
  save: 'Save the password',
  link: 'Change your password',
  repeatDiffers: 'The two new passwords differ. Type both again.',
  refusals: {
    'wrong-password': 'The password now does not match.',
    'too-many-attempts': 'Too many attempts. Wait ten minutes, then try again.',
    'password-too-short': 'Too short. Add a word or two.',
    'password-too-long': 'Too long. At most 128 characters.',
    'password-guessable':
      "Easy to guess: hardly more than your e-mail address, Labinov's name, or the same sign. Choose some other words.",
    'password-common':
      'Easy to guess: like passwords that many people use or that were stolen somewhere. Choose a few words that do not belong together.',
    'password-not-weighed':
      'How strong this password is could not be found out, so it was not saved. Wait a moment and save again.',
    'password-same': 'This is the password you have. Choose another one.',
  },
}
