import { describe, expect, test } from 'vitest'
import { type CertificateSubject, certificatePdf } from '../../src/documents/certificate.ts'
import { commitmentPdf } from '../../src/documents/commitment.ts'
import { minutesPdf } from '../../src/documents/minutes.ts'
import { judging } from '../../src/web/messages/judging/id.ts'
import { learning } from '../../src/web/messages/learning/id.ts'
import { commitment } from '../../src/web/messages/programme/commitment/id.ts'
import { pdfPages } from '../support/pdf-text.ts'

/** As long as a line of a form may be. */
const LINE = 'Peningkatan mutu pelayanan dasar di wilayah kepulauan '.repeat(4).slice(0, 200).trim()
/** Lines may break within a number or an address. */
const joined = (text: string) => text.replaceAll(' ', '')
const number = (value: number) => value.toLocaleString('id-ID')

function subjectOf(length: number): CertificateSubject {
  const line = (text: string) => (length > text.length ? LINE.slice(0, length) : text)
  return {
    content: {
      name: line('Rina'),
      courseName: line('Lokakarya loket'),
      form: 'workshop',
      organiser: line('Bappeda'),
      place: line('Aula'),
      startsOn: '2026-01-01',
      endsOn: '2026-01-02',
      hours: 12,
      minutesPerHour: 45,
      subjects: [
        { name: 'Menemukan ide', minutes: 90 },
        { name: 'Mengukur hasil', minutes: 135 },
      ],
      signatoryName: line('Budi'),
      signatoryPosition: line('Kepala Bappeda'),
      isExample: false,
    },
    number: '0007/LAB/K7Q2MAX/2026',
    civilServantNumber: '198503302010011005',
    regionName: 'Kota Uji',
    mark: null,
    address: 'https://labinov.kota-uji.go.id/kota-uji/certificates/7KQ2M9XA4BTC',
    issuedOn: '2 Januari 2026',
    span: '1 Januari 2026 sampai 2 Januari 2026',
  }
}

describe('a certificate', () => {
  test.each([0, 40, 100, 200])(
    'of lines of %d characters has its front on one page and its subjects on the next',
    async (length) => {
      const drawn = await certificatePdf(subjectOf(length), learning.paper, number)
      const pages = drawn.ok ? pdfPages(drawn.value) : []
      expect(pages).toHaveLength(2)
      const [front = '', back = ''] = pages
      for (const part of [
        '0007/LAB/K7Q2MAX/2026',
        'NIP 198503302010011005',
        learning.paper.hours('12'),
        '2 Januari 2026',
        'labinov.kota-uji.go.id/kota-uji/certificates/7KQ2M9XA4BTC',
      ])
        expect(joined(front)).toContain(joined(part))
      expect(back).toContain('Menemukan ide')
      expect(back).toContain('135')
    },
  )
})

describe('a statement of commitment', () => {
  const paperOf = (promises: readonly string[]) => ({
    language: 'id' as const,
    title: 'PERNYATAAN KOMITMEN',
    regionName: 'Kota Uji',
    agencyName: 'Dinas Uji',
    opening: commitment.document.opening,
    nameLabel: commitment.signerName,
    signerName: 'Budi Penanda',
    officeLabel: commitment.signerOffice,
    signerOffice: 'Kepala Dinas',
    promise: commitment.document.promise,
    promises,
    dated: 'Serpong, 2 November 2026',
    example: null,
  })

  test('is one page with all that it promises', async () => {
    const pages = pdfPages(await commitmentPdf(paperOf(commitment.defaultPromises)))
    expect(pages).toHaveLength(1)
    for (const promise of commitment.defaultPromises) expect(pages[0]).toContain(promise)
    expect(pages[0]).toContain('Budi Penanda')
  })

  test.each([1, 8, 9, 10, 11, 12])(
    'of %d long promises has its last one beside the signature',
    async (count) => {
      const promises = Array.from({ length: count }, (_, at) => `Janji${at + 1} ${LINE}. ${LINE}`)
      const last = pdfPages(await commitmentPdf(paperOf(promises))).at(-1)
      expect(last).toContain(`Janji${count} `)
      expect(last).toContain('Serpong, 2 November 2026')
    },
  )
})

describe('minutes', () => {
  const minutesOf = (entries: number, judges: number) => ({
    language: 'id' as const,
    pageOf: judging.paper.pageOf,
    title: judging.paper.title,
    regionName: 'Kota Uji',
    panelName: 'Gelar 2026',
    made: judging.paper.made('2 Januari 2026'),
    remarks: [],
    decisionTitle: judging.decision,
    decision: 'Juara pertama: Loket sore',
    rankingTitle: judging.ranking,
    columns: Object.values(judging.rankColumns),
    rows: Array.from({ length: entries }, (_, at) => [
      `${at + 1}`,
      `Awal${at} ${LINE} Akhir${at}`,
      '84,25',
      '1 dan 3',
      '2,50',
    ]),
    agreement: judging.agreement('0,82'),
    source: judging.paper.source('KIPP'),
    signaturesTitle: judging.paper.signatures,
    judges: Array.from({ length: judges }, (_, at) => `Juri ke-${at + 1}`),
  })

  test('say what the plenary decided, how each stands and who signs', async () => {
    const pages = pdfPages(await minutesPdf(minutesOf(2, 3)))
    expect(pages).toHaveLength(1)
    for (const part of [
      'Juara pertama: Loket sore',
      'Awal1',
      '84,25',
      'Juri ke-3',
      judging.paper.pageOf(1, 1),
    ])
      expect(pages[0]).toContain(part)
  })

  test('of sixty long names break between entries, and each page says what it belongs to', async () => {
    const pages = pdfPages(await minutesPdf(minutesOf(60, 15)))
    expect(pages.length).toBeGreaterThan(4)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(judging.paper.pageOf(at + 1, pages.length))
      expect(page).toContain('BERITA ACARA PENILAIAN: Gelar 2026')
    }
    for (let at = 0; at < 60; at++) {
      const own = pages.filter((page) => page.includes(`Awal${at} `))
      expect(own).toHaveLength(1)
      expect(own[0]).toContain(`Akhir${at} `)
    }
  })
})
