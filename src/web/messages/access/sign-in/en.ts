import type { Messages } from '../../id.ts'

export const signIn: Messages['signIn'] = {
  title: 'Sign in',
  lead: 'For agencies, coaches, evaluators and leaders. Citizens need no account.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'E-mail and password do not match. Check both.',
  tooMany: 'Too many attempts to sign in. Wait ten minutes and try again.',
  resume: 'Your session ended before this was received. Sign in again; what you wrote is not lost.',
  resumeTitle: 'Continue where you were',
  resumeText: 'You are signed in again. What you wrote is still here; press the button to send it.',
  resumeButton: 'Send now',
  unreadFiles:
    'Your session ended, so nothing with files was received. Sign in again, open the page again and send again. What you wrote is kept in this browser; the files have to be attached again.',
  demoAccounts: 'Demonstration accounts',
  sessionsTitle: 'Your sessions',
  sessionsLead: 'Devices that are signed in with your account. End those you do not know.',
  currentSession: 'The one you are using now',
  endSession: 'End session',
  since: (date) => `signed in ${date}`,
  device: (browser, system) => `${browser} on ${system}`,
  unknownDevice: 'Unknown device',
  noDesk: 'Your account has no role in any region yet. Ask the Labinov administrator of your region.',
}
