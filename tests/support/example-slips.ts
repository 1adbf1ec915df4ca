import type { SlipWords } from '../../src/documents/visit-slips.ts'

export const exampleSlipWords: SlipWords = {
  regionName: 'Kota Tangerang Selatan',
  innovationName: 'Sianduk (Sistem Pengiriman Dokumen Kependudukan)',
  question: 'Apakah layanan ini membantu Anda?',
  scan: 'Pindai, atau buka',
  address: 'labinov.example.go.id/s/K7Q2MAX',
  codeLabel: 'Kode kunjungan',
  until: 'Satu jawaban, sampai 31 Desember 2026. Tanpa akun dan tanpa nama.',
  example: 'Contoh, bukan data sebenarnya',
  mark: null,
}

/** Slips with a code each, which are of no use to anybody. */
export function exampleSlips(slips: number) {
  return Array.from({ length: slips }, (_, index) => ({
    link: `https://labinov.example.go.id/s/K7Q2MAX?visit=K7Q2M9XA${index + 10}`,
    shownCode: `K7Q2M-9XA${index + 10}`,
  }))
}
