import pg from 'pg'

/** Regions with three agencies and three public innovations each, beside what is there. */
export async function seedRegions(url: string, regions: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const agencyId = "uuid_in(md5('agency' || g || '/' || n)::cstring)"
  const each = `FROM generate_series(0, ${regions - 1}) g, generate_series(1, 3) n`
  try {
    for (const text of [
      "SELECT set_config('labinov.actor', 'system', false)",
      `INSERT INTO region (id, slug, code, name, kind, province_name, settings, opened_at) OVERRIDING SYSTEM VALUE
        SELECT 1000 + g, 'kota-' || g, '98.' || g, 'Kota ' || g, 'city', 'Provinsi ' || g % 38, '{"smallNumberLimit": 5}', now()
        FROM generate_series(0, ${regions - 1}) g`,
      `INSERT INTO verdict_policy (region_id, version, policy)
        SELECT 1000 + g, 1, policy FROM generate_series(0, ${regions - 1}) g, verdict_policy WHERE region_id = 1 ON CONFLICT DO NOTHING`,
      `INSERT INTO agency (region_id, id, key, name, abbreviation, kind)
        SELECT 1000 + g, ${agencyId}, 'dinas-' || n, 'Dinas ' || n, 'Din ' || n, 'dinas' ${each}`,
      `INSERT INTO innovation (region_id, id, slug, agency_id, name, summary, year, status, published_at, stage)
        SELECT 1000 + g, uuid_in(md5('innovation' || g || '/' || n)::cstring), 'inovasi-' || n, ${agencyId}, 'Inovasi ' || n,
          'Layanan ' || n || ' untuk warga.', 2026, 'implemented', now(), 'deliver' ${each}`,
      'DELETE FROM verdict_due',
      'VACUUM ANALYZE',
    ])
      await client.query(text)
  } finally {
    await client.end()
  }
}
