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
  resumeFiles: 'Attached files were not kept; attach them again afterwards.',
  demoAccounts: 'Demonstration accounts',
  sessionsTitle: 'Your sessions',
  sessionsLead: 'Devices that are signed in with your account. End those you do not know.',
  currentSession: 'The one you are using now',
  endSession: 'End session',
  since: (date) => `signed in ${date}`,
  device: (browser, system) => `${browser} on ${system}`,
  unknownDevice: 'Unknown device',
}
