import { series } from '../../charts/charts.examples.tsx'
import { SeriesChart } from '../../charts/series-chart.tsx'
import type { View } from '../../view.ts'
import { examples as agencyTiles } from '../agency-tiles/agency-tiles.examples.tsx'
import { examples as answer } from '../answer/answer.examples.tsx'
import { examples as bars } from '../bars/bars.examples.tsx'
import { examples as beforeAfter } from '../before-after/before-after.examples.tsx'
import { examples as breadcrumb } from '../breadcrumb/breadcrumb.examples.tsx'
import { Card } from '../card/card.tsx'
import { type Examples, inLanguage } from '../example.ts'
import { examples as cards } from '../innovation-card/innovation-card.examples.tsx'
import { StagePath } from '../stage-path/stage-path.tsx'
import { Tag } from '../tag/tag.tsx'
import { examples as tally } from '../tally/tally.examples.tsx'
import { Page } from './page.tsx'

const piece = (examples: Examples, view: View) => examples(view)[0]?.element

function FrontPage({ view }: { view: View }) {
  return (
    <Page view={view} title={view.messages.verdict.question}>
      <section class="headline">
        <h1>{view.messages.verdict.question}</h1>
        <p class="lead">
          {inLanguage(
            view,
            '35 inovasi dari 19 perangkat daerah. Setiap inovasi diukur, didengar, dan diberi simpulan yang jujur.',
            '35 innovations of 19 agencies. Each is measured, heard, and given an honest verdict.',
          )}
        </p>
        <search>
          <form class="search-form" method="get">
            <input
              class="ds-input"
              type="search"
              name="q"
              aria-label={view.messages.chrome.search}
              placeholder={inLanguage(
                view,
                'KTP, izin usaha, puskesmas …',
                'identity card, permit, clinic …',
              )}
            />
            <button class="ds-button" type="submit">
              {view.messages.chrome.search}
            </button>
          </form>
        </search>
      </section>
      {piece(tally, view)}
      <section class="stack">
        <h2>
          {inLanguage(
            view,
            'Satu perangkat daerah, minimal satu inovasi',
            'One agency, at least one innovation',
          )}
        </h2>
        <p class="say">
          <b>{inLanguage(view, '19 dari 35', '19 of 35')}</b>{' '}
          {inLanguage(
            view,
            'perangkat daerah sudah punya inovasi tahun ini.',
            'agencies have an innovation this year.',
          )}
        </p>
        {piece(agencyTiles, view)}
      </section>
      <section class="stack">
        <h2>{inLanguage(view, 'Paling dinikmati warga', 'Enjoyed most')}</h2>
        {piece(cards, view)}
      </section>
    </Page>
  )
}

function InnovationPage({ view }: { view: View }) {
  return (
    <Page view={view} title="Sianduk">
      {piece(breadcrumb, view)}
      <div class="hero">
        <div class="stack">
          <h1>Sianduk</h1>
          <p class="lead">
            {inLanguage(
              view,
              'Dokumen kependudukan diantar ke rumah. Warga tidak perlu datang dua kali ke kantor.',
              'Civil documents are brought home. Nobody has to come to the office twice.',
            )}
          </p>
        </div>
        {piece(answer, view)}
        <StagePath view={view} stage="display" />
      </div>
      <Card title={inLanguage(view, 'Apakah jadi lebih baik?', 'Is it better?')}>
        <p class="say">
          {inLanguage(
            view,
            'Sejak diluncurkan Oktober 2020, waktu penyelesaian turun dari rata-rata',
            'Since the launch in October 2020 the mean time fell from',
          )}{' '}
          <b>9,9</b> {inLanguage(view, 'menjadi', 'to')} <b>3,3</b>.{' '}
          {inLanguage(
            view,
            'Perubahan ini jauh lebih besar daripada naik-turun biasanya.',
            'That is far more than the usual ups and downs.',
          )}
        </p>
        <SeriesChart
          view={view}
          id="series"
          title={inLanguage(view, 'Waktu penyelesaian dokumen', 'Time to complete a document')}
          unit={inLanguage(view, 'hari', 'days')}
          series={series}
        />
      </Card>
      <div class="columns">
        <Card title={inLanguage(view, 'Apa kata warga?', 'What do people say?')}>
          <p class="say">
            <b>85,9</b> {inLanguage(view, 'dari 100, antara 84,6 dan 87,2', 'of 100, between 84.6 and 87.2')}
            <Tag>{inLanguage(view, '412 jawaban', '412 answers')}</Tag>
          </p>
          {piece(bars, view)}
        </Card>
        <Card title={inLanguage(view, 'Sebelum dan sesudah', 'Before and after')}>
          {piece(beforeAfter, view)}
        </Card>
      </div>
      <p class="actions">
        <a class="ds-button" href="#content">
          {inLanguage(view, 'Beri penilaian', 'Give your answer')}
        </a>
        <a class="ds-button" data-variant="secondary" href="#content">
          {inLanguage(view, 'Sampaikan pengaduan', 'Complain')}
        </a>
        <a class="ds-button" data-variant="tertiary" href="#content">
          {inLanguage(view, 'Tiru inovasi ini', 'Copy this innovation')}
        </a>
      </p>
    </Page>
  )
}

export const examples: Examples = (view) => [
  { title: 'Front page of a region', document: true, element: <FrontPage view={view} /> },
  { title: 'Page of an innovation', document: true, element: <InnovationPage view={view} /> },
]
