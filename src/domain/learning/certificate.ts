import { isCheckRight, randomCode, tidyCode } from '../survey/check-character.ts'
import type { CourseSubject } from './course.ts'

/** What a certificate says, frozen on the day it was given. Hours are those that its table gave then. */
export type CertificateContent = {
  readonly name: string
  readonly courseName: string
  readonly form: string
  readonly organiser: string
  readonly place: string
  readonly startsOn: string
  readonly endsOn: string
  readonly hours: number
  readonly minutesPerHour: number
  readonly subjects: readonly CourseSubject[]
  readonly signatoryName: string | null
  readonly signatoryPosition: string | null
  readonly isExample: boolean
}

/** Random signs of a certificate's code: 30^11, so that nobody finds one by trying. */
const CERTIFICATE_SIGNS = 11

/** A code by which anybody may check a certificate, `7KQ2M9XA4BTC`: random, and nothing of the person is in it. */
export function newCertificateCode(pick: (below: number) => number): string {
  return randomCode(CERTIFICATE_SIGNS, pick)
}

/** A code as it is kept from what was typed; null for what cannot be one, a mistyped one included. */
export function readCertificateCode(typed: string): string | null {
  if (typed.length > CERTIFICATE_SIGNS * 4) return null
  const code = tidyCode(typed)
  return code?.length === CERTIFICATE_SIGNS + 1 && isCheckRight(code) ? code : null
}

/** The number on the paper: serial of the year, what it is of, the year. `0007/LAB/K7Q2MAX/2026`. */
export function certificateNumber(serial: number, courseCode: string, year: number): string {
  return `${String(serial).padStart(4, '0')}/LAB/${courseCode}/${year}`
}

/** Whether somebody typed the number of a certificate where its code is asked; nothing is looked up by a number, which anybody can count. */
export const looksLikeNumber = (typed: string): boolean => /^\s*\d{1,6}\s*\/\s*LAB\s*\//i.test(typed)

type BadgeInput = {
  readonly content: CertificateContent
  /** Whole addresses: of the certificate, of its course, and of the region that gives it. */
  readonly address: string
  readonly courseAddress: string
  readonly issuer: { readonly address: string; readonly name: string }
  readonly number: string
  readonly issuedAt: string
}

/**
 * The same record as an Open Badge 3.0 credential. It is not signed: whether it is valid, the address says that is its `id`. The
 * number of a civil servant is in none of it. Source: 1EdTech, Open Badges Specification 3.0.
 */
export function openBadge({ content, address, courseAddress, issuer, number, issuedAt }: BadgeInput) {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: address,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: content.courseName,
    issuer: { id: issuer.address, type: ['Profile'], name: issuer.name, url: issuer.address },
    validFrom: issuedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: content.name, identityType: 'name' },
      ],
      activityStartDate: `${content.startsOn}T00:00:00Z`,
      activityEndDate: `${content.endsOn}T00:00:00Z`,
      creditsEarned: content.hours,
      licenseNumber: number,
      achievement: {
        id: courseAddress,
        type: ['Achievement'],
        name: content.courseName,
        achievementType: 'Course',
        description: [content.courseName, content.organiser, content.place].join(', '),
        creditsAvailable: content.hours,
        criteria: {
          narrative: content.subjects.map(({ name, minutes }) => `${name} (${minutes} min)`).join('; '),
        },
      },
    },
  }
}
