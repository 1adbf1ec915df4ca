import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../domain/voice/personal-data.ts'

/** A sentence with its personal data covered; `label` says in the reader's language what is under the cover. */
export function masked(text: string, label: (kind: PersonalDataKind) => string): string {
  return maskPersonalData(text, findPersonalData(text), label).text
}
