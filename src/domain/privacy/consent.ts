/** For what people are told what becomes of their data before they send something. */
export const consentKinds = ['survey', 'complaint', 'staff'] as const
export type ConsentKind = (typeof consentKinds)[number]

/**
 * The version of the words that stand beside each form. New words are a new version: the number here, the words in the messages, and a
 * row that a migration adds to `consent_text`. A test holds the three together.
 */
export const consentVersions: Readonly<Record<ConsentKind, number>> = { survey: 1, complaint: 2, staff: 1 }
