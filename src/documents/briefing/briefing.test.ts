import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { briefingPdf } from './briefing.ts'
import { type LineChart, lineChartSvg } from './line-chart.ts'
import type { Briefing } from './report.ts'

const chart: LineChart = {
  values: [9.8, 9.1, null, 4.2, 3.1],
  periods: ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026', 'Mei 2026'],
  launchAt: 3,
  launchLabel: 'diluncurkan <3>',
  target: 3,
  targetLabel: 'target 3',
  language: 'id',
  color: '#0E6B5C',
}

const briefing = (blocks: Briefing['blocks']): Briefing => ({
  language: 'id',
  title: 'Papan pimpinan',
  subtitle: 'Kota Uji',
  foot: 'Kota Uji · keadaan 30 November 2026',
  pageOf: 'Halaman {page} dari {pages}',
  accentColor: '#0E6B5C',
  mark: null,
  blocks,
})

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length

const item = {
  tag: 'Belum terbukti',
  head: 'Antre Puskesmas dari Rumah (Dinkes)',
  text: 'Belum ada bukti yang cukup bahwa waktu tunggu turun sejak diluncurkan pada bulan Maret 2026. '.repeat(
    2,
  ),
}
const shares = ['Terbukti dinikmati', 'Menjanjikan', 'Belum terbukti', 'Membebani'].map((label, count) => ({
  label,
  count,
  color: '#1f7a3d',
}))
const six = Array.from({ length: 6 }, () => item)

test("the leader's page is one sheet of A4 also where each list is full", async () => {
  const pdf = await briefingPdf(
    briefing([
      {
        kind: 'lead',
        text: '174 inovasi. 34 dari 35 perangkat daerah sudah punya inovasi. Target 2026: 35.',
      },
      { kind: 'shares', title: 'Empat simpulan', shares },
      { kind: 'shares', title: 'Inovasi per tahap', shares: [...shares, ...shares.slice(0, 1)] },
      { kind: 'list', title: 'Menunggu keputusan', items: six.slice(0, 4), note: 'Tidak dimuat: 2 lagi.' },
      {
        kind: 'list',
        title: 'Tanggalnya sudah tiba',
        items: six.slice(0, 4).map(({ head }) => ({ head, text: 'Perbaiki' })),
      },
      {
        kind: 'list',
        title: 'Tersendat',
        items: six.slice(0, 3).map(({ head }) => ({ head, text: 'lama' })),
      },
    ]),
  )
  if (process.env.SHOW_PDF) writeFileSync(`${process.env.SHOW_PDF}-leader.pdf`, pdf)
  expect(pagesOf(pdf)).toBe(1)
})

test('a report of an innovation holds its pictures, and goes on where a page ends', async () => {
  const pdf = await briefingPdf(
    briefing([
      { kind: 'lead', text: 'Menjanjikan' },
      { kind: 'shares', title: 'Kosong', shares: [] },
      ...[1, 2, 3].map((place) => ({
        kind: 'chart' as const,
        title: `Lama izin ${place} (hari)`,
        chart,
        text: 'Terakhir 3,1',
      })),
      { kind: 'list', title: 'Keputusan', items: [...six, ...six] },
      { kind: 'table', title: 'Nilai', head: ['Bulan', 'Nilai'], rows: [['Mei 2026', '3,1']] },
    ]),
  )
  if (process.env.SHOW_PDF) writeFileSync(`${process.env.SHOW_PDF}-innovation.pdf`, pdf)
  expect(pagesOf(pdf)).toBeGreaterThan(1)
})

test('a line begins anew behind a month without a value, and words cannot leave their place', () => {
  const svg = lineChartSvg(chart, 500, 150)
  const path = /<path d="(M[^"]+)" stroke="#0E6B5C"/.exec(svg)?.[1] ?? ''
  expect(path.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L'])
  expect(svg).toContain('diluncurkan &#60;3&#62;')
  expect(svg.match(/<circle/g)).toHaveLength(4)
})

test('values that never move, and none at all, still make a picture', () => {
  const flat = lineChartSvg({ ...chart, values: [0, 0, 0], target: null, launchAt: null }, 500, 150)
  const empty = lineChartSvg({ ...chart, values: [], target: null, launchAt: null }, 500, 150)
  for (const svg of [flat, empty]) expect(svg).not.toContain('NaN')
})
