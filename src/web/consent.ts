import { type ConsentKind, consentVersions } from '../domain/privacy/consent.ts'
import type { View } from './view.ts'

/** What people are told about their data beside a form, and in which version. */
export function consentSentence({ messages }: View, kind: ConsentKind): string {
  const { consent, consentVersion } = messages.privacy
  return `${consent[kind]} ${consentVersion(String(consentVersions[kind]))}`
}
