import { type Examples, inLanguage } from '../components/example.ts'
import type { Meaning, Series, SeriesPoint } from './series.ts'
import { SeriesChart } from './series-chart.tsx'
import { Sparkline } from './sparkline.tsx'

const before = [
  9.4,
  10.1,
  9.8,
  10.6,
  9.1,
  9.9,
  10.3,
  null,
  10,
  9.2,
  10.7,
  9.8,
  9.5,
  10.4,
  9.7,
  10.2,
  9.9,
  10.1,
  9.3,
  9.8,
  10,
]
const after = [5.1, 4.2, 3.7, 3.2, 3.4, 2.8, 3.3, 2.9, 3.1, null, 3.4, 2.9, 3, 2.6, 3.1]

function monthAt(index: number): string {
  return `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

function point(
  value: number | null,
  index: number,
  limits: readonly number[],
  meaning: Meaning,
): SeriesPoint {
  const [mean, lowerLimit, upperLimit] = limits
  return { period: monthAt(index), value, mean, lowerLimit, upperLimit, meaning }
}

export const series: Series = {
  points: [
    ...before.map((value, index) => point(value, index, [9.9, 8.1, 11.6], 'common-cause')),
    ...after.map((value, index) =>
      point(
        value,
        index + before.length,
        [3.3, 2.1, 4.5],
        value !== null && value < 5 ? 'improvement' : 'common-cause',
      ),
    ),
  ],
  launchIndex: before.length,
  target: 3,
  baseline: 9.8,
  counterfactual: [...before.map(() => null), ...after.map((_, index) => 9.8 - index * 0.02)],
}

const worseSeries: Series = {
  points: [3.1, 2.8, 3.4, 2.9, 3.3, 2.7, 3.2, 3, 4.1, 6.8, 9.7, 10.4, 11.2].map((value, index) =>
    index < 8
      ? point(value, index, [3.05, 1.9, 4.2], 'common-cause')
      : point(value, index, [8.4, 3.1, 13.7], index > 9 ? 'concern' : 'common-cause'),
  ),
  launchIndex: 8,
}

/** Bare values: no control chart yet, a launch without any value after it. */
const young: Series = {
  points: [82.4, 83.1, 81.9].map((value, index) => ({ period: monthAt(index), value })),
  launchIndex: 3,
  launchPeriod: '2019-04',
  target: 90,
}

const indicator: [string, string] = ['Waktu penyelesaian dokumen', 'Time to complete a document']

export const examples: Examples = (view) => [
  {
    title: 'A series with everything',
    element: (
      <SeriesChart
        view={view}
        id="completion-time"
        title={inLanguage(view, ...indicator)}
        unit={inLanguage(view, 'hari', 'days')}
        series={series}
      >
        <p>
          {inLanguage(
            view,
            'Batas dihitung dari 2,66 kali rata-rata selisih antarbulan.',
            'Limits are 2.66 times the mean monthly difference.',
          )}
        </p>
      </SeriesChart>
    ),
  },
  {
    title: 'A series that gets worse',
    element: (
      <SeriesChart
        view={view}
        id="complaints"
        title={inLanguage(view, 'Pengaduan per 1.000 layanan', 'Complaints per 1,000 services')}
        unit={inLanguage(view, 'pengaduan', 'complaints')}
        series={worseSeries}
      />
    ),
  },
  {
    title: 'A young series',
    element: (
      <SeriesChart
        view={view}
        id="index"
        title={inLanguage(view, 'Indeks kepuasan', 'Satisfaction index')}
        unit={inLanguage(view, 'dari 100', 'of 100')}
        series={young}
      />
    ),
  },
  {
    title: 'A series without values',
    element: (
      <SeriesChart
        view={view}
        id="none"
        title={inLanguage(view, ...indicator)}
        unit={inLanguage(view, 'hari', 'days')}
        series={{ points: [], launchIndex: null }}
        emptyNext={{ label: inLanguage(view, 'Tambahkan data awal', 'Add the baseline'), href: '#content' }}
      />
    ),
  },
  {
    title: 'Sparkline',
    element: (
      <Sparkline
        view={view}
        title={inLanguage(view, ...indicator)}
        series={series}
        style={{ unit: inLanguage(view, 'hari', 'days') }}
      />
    ),
  },
]
