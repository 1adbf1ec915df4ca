export const field = {
  optional: 'boleh kosong',
  choose: 'Pilih …',
  day: 'Tanggal',
  yes: 'Ya',
  no: 'Tidak',
  errorSummary: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
  errorKept: 'Isian Anda tetap tersimpan di halaman ini.',
  error: 'Kesalahan',
  copy: 'Salin',
  copied: (label: string) => `${label}: tersalin.`,
  copyFailed: 'Tidak dapat menyalin sendiri. Teksnya sudah dipilih: tekan Ctrl+C.',
}
