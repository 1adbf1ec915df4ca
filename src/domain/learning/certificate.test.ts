import { expect, test } from 'vitest'
import { certificateNumber, looksLikeNumber, openBadge } from './certificate.ts'

test('the same record as an Open Badge 3.0 credential, with hours and subjects, and nothing of a civil servant but the name', () => {
  const badge = openBadge({
    content: {
      name: 'Peserta (contoh)',
      courseName: 'Lokakarya (contoh)',
      form: 'workshop-day',
      organiser: 'Laboratorium (contoh)',
      place: 'Aula',
      startsOn: '2026-03-02',
      endsOn: '2026-03-03',
      hours: 10,
      minutesPerHour: 45,
      subjects: [
        { name: 'Akar masalah', minutes: 90 },
        { name: 'Rencana aksi', minutes: 180 },
      ],
      signatoryName: null,
      signatoryPosition: null,
      isExample: true,
    },
    address: 'https://labinov.example.go.id/r/certificates/7KQ2M9XA4BTC',
    courseAddress: 'https://labinov.example.go.id/r/learning',
    issuer: { address: 'https://labinov.example.go.id/r', name: 'Kota (contoh)' },
    number: '0007/LAB/K7Q2MAX/2026',
    issuedAt: '2026-03-04T00:00:00Z',
  })
  // What the specification requires of an AchievementCredential: contexts in this order, types, issuer, day, subject, criteria.
  expect(badge['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2')
  expect(badge['@context'][1]).toMatch(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context-3/)
  expect(badge.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
  expect(badge.id).toMatch(/7KQ2M9XA4BTC$/)
  expect(badge.issuer).toMatchObject({ id: 'https://labinov.example.go.id/r', type: ['Profile'] })
  expect(badge.validFrom).toBe('2026-03-04T00:00:00Z')
  const { achievement, ...subject } = badge.credentialSubject
  expect(subject).toMatchObject({ creditsEarned: 10, licenseNumber: '0007/LAB/K7Q2MAX/2026' })
  expect(achievement.criteria.narrative).toBe('Akar masalah (90 min); Rencana aksi (180 min)')
  expect(subject.identifier.map(({ identityType }) => identityType)).toEqual(['name'])
})

test('a number that is typed where a code is asked is known as one, and no code is taken for it', () => {
  expect(looksLikeNumber(certificateNumber(3, 'B8PZEBE', 2026))).toBe(true)
  expect(['3 / lab / x', 'K7PM-2XQD-94TB', 'K7PM2XQD94TB', '2026'].map(looksLikeNumber)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
