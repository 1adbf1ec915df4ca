/** Limits of single stages. */
export const gateLimit = {
  title: 'Batas menurut tahap',
  lead: 'Tahap yang butuh waktu lain dari batas umum. Dihitung sejak tim dapat bekerja: tahapnya terbuka dan ada orang yang punya akun, bukan sejak impor.',
  stage: 'Tahap',
  kind: 'Jenis inovasi',
  kinds: { digital: 'Digital', 'not-digital': 'Nondigital' },
  allKinds: 'Semua jenis',
  team: 'Tim (hari kerja)',
  coach: 'Pendamping (hari kerja)',
  from: 'Berlaku sejak',
  fromHint: 'Berlaku untuk yang sampai ke pemegangnya sejak hari itu; batas yang lebih lama tidak berubah.',
  source: 'Dasar',
  sourceHint: 'Keputusan atau jadwal yang menetapkannya.',
  line: (team: string, coach: string, from: string, source: string) =>
    `Tim ${team}, pendamping ${coach}; sejak ${from}. ${source}`,
  noLimit: 'tanpa batas',
  add: 'Tetapkan batas satu tahap',
}

export type GateLimitMessages = typeof gateLimit
