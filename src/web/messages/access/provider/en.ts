import type { Messages } from '../../id.ts'

export const provider: Messages['provider'] = {
  signIn: (name: string) => `Sign in with ${name}`,
  refusedTitle: 'Not signed in',
  again: 'Back to the sign-in',
  refused: {
    'provider-away':
      'The provider of accounts does not answer. Try again in a moment, or sign in with a password.',
    'provider-refused':
      'The provider of accounts did not let you in, or it took too long. Begin again at the sign-in.',
    'email-not-verified':
      'Your account at the provider is not linked yet, and its e-mail address is not verified there. Ask the administrator of Labinov in your region to link it.',
    'linked-otherwise':
      'This address is linked to another account at the provider. Ask the Labinov administrator of your region to check it on the page of the person.',
    'unknown-person':
      'The provider knows you, but you have no account here. Ask the administrator of Labinov in your region to invite you.',
  },
  signedOutTitle: 'You are signed out',
  signedOutLead:
    'Now sign out at the provider of accounts too. If the page does not change by itself, press this link.',
  signOutThere: 'Sign out at the provider too',
  groupsTitle: 'Roles by groups of the provider',
  groupsLead:
    'Whoever signs in at the provider gets roles by their groups, and loses them when they leave the group. One group a line. For roles in one agency write * in place of the key of the agency, such as innovator-*.',
  groupsSave: 'Save groups',
  groupsTooMany: 'At most 50 groups of at most 200 signs each.',
  linkTitle: 'Account at the provider',
  linkLead: (name: string) =>
    `How ${name} names this person (sub). That account then opens this one. Leave it empty to unlink. All sessions of this person end.`,
  linkSubject: 'Identifier',
  linkSave: 'Save',
  linkRefused: {
    'account-taken': 'That account at the provider is linked to somebody else.',
    'provider-away': 'The provider of accounts does not answer. Try again in a moment.',
  },
}
