export const stage = {
  path: 'Lima tahap',
  names: {
    'drum-up': 'Kemauan',
    diagnose: 'Masalah & gagasan',
    design: 'Rencana aksi',
    deliver: 'Hasil & bukti',
    display: 'Pesan sampai',
  },
  states: {
    done: 'selesai',
    now: 'sekarang',
    returned: 'dikembalikan',
    next: 'belum',
  },
}
