export const stage = {
  path: 'Lima tahap',
  names: {
    'drum-up': 'Kemauan berinovasi (Drum-up)',
    diagnose: 'Masalah & gagasan (Diagnose)',
    design: 'Rencana aksi (Design)',
    deliver: 'Hasil & bukti (Deliver)',
    display: 'Pesan tersampaikan (Display)',
  },
  states: {
    done: 'selesai',
    now: 'sekarang',
    returned: 'dikembalikan',
    next: 'belum',
  },
}
