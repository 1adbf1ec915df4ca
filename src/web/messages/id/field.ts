export const field = {
  required: 'wajib',
  optional: 'boleh kosong',
  choose: 'Pilih …',
  day: 'Tanggal',
  yes: 'Ya',
  no: 'Tidak',
  errorSummary: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
  errorKept: 'Isian Anda tetap tersimpan di halaman ini.',
  error: 'Kesalahan',
  characterLimit: (limit: string) => `Paling banyak ${limit} karakter.`,
}
