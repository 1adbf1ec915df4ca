import pg from 'pg'
import { countAnswers } from '../../src/domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import type { Evidence } from '../../src/domain/verdict/evidence.ts'
import { judge } from '../../src/domain/verdict/judge.ts'
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'
import { nextRelease, nothingReleased } from '../../src/domain/verdict/release.ts'

export type Size = { readonly name: string; readonly innovations: number; readonly answers: number }

/** The region in which everything lies: one region with all of it is harder than the nation's 531 with a share each. */
export const regionSlug = 'kota-ukur'
export const surveyCodeText = 'UKUR1'
export const MONTHS_MEASURED = 24

const things =
  'KTP|izin usaha|antrean puskesmas|akta kelahiran|kartu keluarga|pajak bumi|sampah|jalan berlubang|parkir|perpustakaan|sekolah|posyandu|imunisasi|ambulans|pasar|harga pangan|lowongan kerja|pelatihan|bantuan sosial|disabilitas|lansia|kebun|banjir|lampu jalan|air bersih|pengaduan|rapor|arsip|wisata|sanggar|kebakaran|trotoar|angkutan|uji kendaraan|reklame|makam|waris|nikah|tanah|gizi'
const ways =
  'pengiriman|jemput bola|daring|keliling|satu pintu|sehari jadi|tanpa antre|lewat pesan singkat|di kelurahan|malam hari|bersama warga|dengan peta|mandiri|terpadu|cepat|ramah|gratis|terbuka|digital|berbasis data'
const places =
  'Serpong|Setu|Ciputat|Pamulang|Pondok Aren|Jombang|Sawah|Rawa Buntu|Buaran|Cilenggang|Lengkong|Pakulonan|Jelupang|Babakan|Muncul|Kademangan|Bakti Jaya|Kranggan|Benda|Bambu Apus|Kedaung|Pondok Benda|Pondok Cabe|Jurang Mangu|Perigi|Parigi|Pondok Karya|Pondok Jaya|Pondok Betung|Rempoa|Rengas|Cirendeu|Pisangan|Cempaka|Serua|Sarua|Ciater|Lengkong Wetan|Rawa Mekar|Cipayung'

/** Words that citizens type: a stem, a phrase, an inflected form, a typing error. */
export const searches = [
  'ktp',
  'izin usaha',
  'mengirim',
  'antrean puskesmas',
  'sampah serpong',
  'perpustakan',
  'lansia gratis',
  'banjir',
]

const pick = (list: string, key: string) =>
  `(string_to_array('${list}', '|'))[1 + abs(hashtext(${key})) % ${list.split('|').length}]`

function exampleEvidence(): Evidence {
  const values = Array.from({ length: MONTHS_MEASURED }, (_, index) => ({
    period: `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    value: (index < 12 ? 9 : 4) + (index % 3),
  }))
  const responses = Array.from({ length: 50 }, (_, row) =>
    Object.fromEntries(elementKeys.map((key, index) => [key, (row * 7 + index) % 10 < 5 ? 4 : 3])),
  )
  const counters = countAnswers(responses, elementKeys)
  if ('ok' in counters) throw new Error(counters.code)
  return {
    asOf: '2021-12-31',
    launch: '2021-01-01',
    indicators: [
      {
        key: 'days',
        name: 'Waktu penyelesaian',
        kind: 'outcome',
        direction: 'lower',
        unit: 'hari',
        baseline: { value: 10, on: '2020-12-31' },
        target: 5,
        values,
      },
    ],
    voice: { elements: [...elementKeys], counters, served: 1000, weight: 1 },
    complaints: null,
    reach: null,
  }
}

function statements({ innovations, answers }: Size): [string, unknown[]?][] {
  const evidence = exampleEvidence()
  const figures = {
    ...nothingReleased,
    counters: evidence.voice?.counters ?? nothingReleased.counters,
    served: 1000,
    months: [],
    launch: evidence.launch,
    networks: null,
    from: null,
  }
  const release = nextRelease(nothingReleased, figures, { limit: 5, month: '2021-12', drawnSize: 5 })
  const columns = elementKeys.map((key) => key.replaceAll('-', '_'))
  const score = (index: number) => `2 + abs(hashtext(g::text || '${index}')) % 3`
  const innovationId = (n: string) => `uuid_in(md5('innovation' || (${n}))::cstring)`
  const indicatorId = (n: string) => `uuid_in(md5('indicator' || (${n}))::cstring)`
  const count = innovations
  return [
    ["SELECT set_config('labinov.actor', 'system', false)"],
    ...['innovation', 'indicator', 'measurement', 'verdict'].map((table): [string] => [
      `ALTER TABLE ${table} DISABLE TRIGGER ${table}_audit`,
    ]),
    [
      `INSERT INTO region (id, slug, code, name, kind, province_name, settings, opened_at) OVERRIDING SYSTEM VALUE
        VALUES (1, '${regionSlug}', '99.99', 'Kota Ukur', 'city', 'Ukur', '{"smallNumberLimit": 5}', now())`,
    ],
    [
      `INSERT INTO agency (region_id, id, key, name, abbreviation, kind)
        SELECT 1, uuid_in(md5('agency' || g)::cstring), 'dinas-' || g, 'Dinas Ukur ' || g, 'Dinur ' || g, 'dinas' FROM generate_series(0, 39) g`,
    ],
    [
      `INSERT INTO innovation (region_id, id, slug, agency_id, name, summary, description, year, status, digital, affair_code,
          published_at, stage, verdict, verdict_rank, headline, satisfaction_index, judged_at, launched_on)
        SELECT 1, ${innovationId('g')}, 'inovasi-' || g, uuid_in(md5('agency' || (g % 40))::cstring),
          initcap(thing) || ' ' || way || ' ' || place || ' ' || g,
          'Layanan ' || thing || ' ' || way || ' untuk warga ' || place || '.',
          'Warga ' || place || ' mengurus ' || thing || ' ' || other || ' tanpa datang dua kali ke kantor.',
          2018 + g % 8, 'implemented', g % 2 = 0, '1.0' || (1 + g % 6), now(),
          (ARRAY['drum-up', 'diagnose', 'design', 'deliver', 'display'])[1 + g % 5],
          (ARRAY['proven', 'promising', 'unproven', 'burdening'])[1 + g % 4], g % 4,
          '{"code": "outcome-improved", "numbers": {"name": "Waktu penyelesaian", "unit": "hari", "before": 9.9, "after": 3.3, "launch": "2021-01-01"}}',
          70 + (g * 37 % 300) / 10.0, now(), '2021-01-01'
        FROM generate_series(1, ${count}) g, LATERAL (SELECT
          ${pick(things, "'a' || g")} AS thing, ${pick(ways, "'b' || g")} AS way,
          ${pick(places, "'c' || g")} AS place, ${pick(ways, "'d' || g")} AS other) words`,
    ],
    [
      `INSERT INTO indicator (region_id, id, innovation_id, key, name, kind, unit, direction, baseline_value, baseline_on)
        SELECT 1, ${indicatorId('g')}, ${innovationId('g')}, 'days', 'Waktu penyelesaian', 'outcome', 'hari', 'lower', 10, '2020-12-31'
        FROM generate_series(1, ${count}) g`,
    ],
    [
      `INSERT INTO measurement (region_id, id, indicator_id, period, value)
        SELECT 1, gen_random_uuid(), ${indicatorId('g')}, ('2020-01-01'::date + m * interval '1 month')::date,
          CASE WHEN m < 12 THEN 9 ELSE 4 END + (g + m) % 3
        FROM generate_series(1, ${count}) g, generate_series(0, ${MONTHS_MEASURED - 1}) m`,
    ],
    [
      'INSERT INTO verdict_policy (region_id, version, policy) VALUES (1, 1, $1) ON CONFLICT DO NOTHING',
      [JSON.stringify(DEFAULT_POLICY)],
    ],
    [
      `INSERT INTO verdict (region_id, id, innovation_id, verdict, judgement, evidence, policy_version, cause, previous)
        SELECT 1, gen_random_uuid(), ${innovationId('g')}, 'promising', $1, $2, 1, 'measurement', 'unproven' FROM generate_series(1, ${count}) g`,
      [JSON.stringify(judge(evidence, DEFAULT_POLICY)), JSON.stringify(evidence)],
    ],
    [
      `INSERT INTO voice_release (region_id, innovation_id, release, judgement, small_number_limit, answers)
        SELECT 1, ${innovationId('g')}, $1, $2, 5, $3 FROM generate_series(1, ${count}) g`,
      [JSON.stringify(release), JSON.stringify(judge(evidence, DEFAULT_POLICY)), release.counters.n],
    ],
    [
      'INSERT INTO survey_form (region_id, version, length, elements) VALUES (1, 1, $1, $2)',
      ['full', JSON.stringify(elementKeys)],
    ],
    [
      `INSERT INTO survey_code (region_id, code, innovation_id, form_version, kind)
        SELECT 1, CASE g WHEN 1 THEN '${surveyCodeText}' ELSE 'U' || g END, ${innovationId('g')}, 1, 'innovation' FROM generate_series(1, ${count}) g`,
    ],
    [
      `INSERT INTO answer (region_id, id, innovation_id, code, form_version, answered_at, ${columns.join(', ')})
        SELECT 1, gen_random_uuid(), ${innovationId(`1 + g % ${count}`)}, '${surveyCodeText}', 1, now() - g * interval '1 second',
          ${columns.map((_, index) => score(index)).join(', ')} FROM generate_series(1, ${answers}) g`,
    ],
    [
      `INSERT INTO voice_tally (region_id, innovation_id, slot, answers, indexed, index_sum, index_square_sum,
          ${columns.flatMap((name) => [`${name}_sum`, `${name}_count`, `${name}_square_sum`]).join(', ')}, last_answer_at)
        SELECT 1, innovation_id, slot, count(*), count(*), sum(own), sum(own * own),
          ${columns.map((name) => `sum(${name}), count(${name}), sum(${name} * ${name})`).join(', ')}, now() - interval '1 day'
        FROM (SELECT *, abs(hashtext(id::text)) % 16 AS slot, (${columns.join(' + ')}) * 25.0 / 9 AS own FROM answer) counted GROUP BY 2, 3`,
    ],
    ...['innovation', 'indicator', 'measurement', 'verdict'].map((table): [string] => [
      `ALTER TABLE ${table} ENABLE TRIGGER ${table}_audit`,
    ]),
    // All of it is judged as it stands.
    ['DELETE FROM verdict_due'],
    ['VACUUM ANALYZE'],
  ]
}

/** Fills an empty, migrated database; triggers that keep the counters run, those of the audit trail rest. */
export async function seed(url: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [text, values] of statements(size)) await client.query(text, values)
  } finally {
    await client.end()
  }
}
