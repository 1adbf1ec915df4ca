import type { Messages } from '../../id.ts'

export const refusal: Messages['refusal'] = {
  home: 'To the front page',
  desk: 'To your desk',
  notFound: {
    title: 'Page not found',
    text: 'This address does not exist or has moved. Check the link, or search from the front page.',
  },
  forbidden: {
    title: 'This page is not for your role',
    text: 'Your account may not do this. If you think that is wrong, ask the Labinov administrator of your region.',
  },
  tooMany: {
    title: 'Too many attempts',
    text: 'Wait a minute and try again. This limit keeps the service quick for everybody.',
  },
  malformed: {
    title: 'What was sent cannot be read',
    text: 'It is damaged or not a form. Go back to the page before and send it again.',
  },
  tooLarge: {
    title: 'Too large',
    text: 'What was sent is larger than the limit. Go back to the page before: what you typed is usually still there. Make the file smaller or split it, and send it again.',
  },
  tooSlow: {
    title: 'It stopped on its way',
    text: 'What you sent did not arrive in full within a fair time. Go back: what you wrote is usually still there. Send it again where the signal is better, or without large files.',
  },
  busy: {
    title: 'Labinov is very busy',
    text: 'Too many people use Labinov at this moment. Go back, wait ten seconds and try again.',
  },
  crossOrigin: {
    title: 'The form came from another site',
    text: 'For safety, forms are only taken from pages of Labinov itself. Open the page here and send it again.',
  },
  broken: {
    title: 'Something broke on our side',
    text: 'Your request could not be completed. The fault has been recorded. Try again in a moment.',
  },
  unsent: {
    title: 'Not saved yet',
    text: 'Labinov cannot save just now. What you typed is still on this page: wait a moment, then send it again.',
    again: 'Send again',
    chooseAgain: (name: string) => `Choose the file ${name} again`,
  },
  unavailable: {
    title: 'The database cannot be reached',
    text: 'Labinov is reconnecting. Wait a moment and reload this page.',
  },
}
