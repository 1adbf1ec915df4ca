import type { Language } from '../language.ts'

/**
 * What the units of services are called in English. A region types its own units in Indonesian; one that is not here stays as it is
 * typed. Signs such as `%` and `Rp` are the same in both.
 */
const english: Readonly<Record<string, string>> = {
  hari: 'days',
  'hari kerja': 'working days',
  jam: 'hours',
  menit: 'minutes',
  detik: 'seconds',
  minggu: 'weeks',
  bulan: 'months',
  tahun: 'years',
  orang: 'people',
  jiwa: 'people',
  warga: 'citizens',
  pasien: 'patients',
  peserta: 'participants',
  siswa: 'pupils',
  keluarga: 'families',
  rumah: 'houses',
  dokumen: 'documents',
  berkas: 'files',
  permohonan: 'applications',
  izin: 'permits',
  layanan: 'services',
  kunjungan: 'visits',
  kali: 'times',
  pengaduan: 'complaints',
  laporan: 'reports',
  kasus: 'cases',
  kendaraan: 'vehicles',
  transaksi: 'transactions',
  unit: 'units',
  buah: 'pieces',
  paket: 'packages',
  kegiatan: 'activities',
  titik: 'points',
  lokasi: 'places',
  desa: 'villages',
  kelurahan: 'villages',
  kecamatan: 'districts',
  sekolah: 'schools',
  puskesmas: 'health centres',
  meter: 'metres',
  ton: 'tonnes',
  rupiah: 'rupiah',
  persen: 'per cent',
  skor: 'points',
  nilai: 'points',
}

/** A unit as a language says it. */
export function unitName(language: Language, unit: string): string {
  return language === 'id' ? unit : (english[unit.trim().toLowerCase()] ?? unit)
}

/** A measure as a language says it: by its English name where it has one. */
export function measureName(
  language: Language,
  { name, nameEn }: { readonly name: string; readonly nameEn?: string | null | undefined },
): string {
  return language === 'id' ? name : nameEn || name
}
