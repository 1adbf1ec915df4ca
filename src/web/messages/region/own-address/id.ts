/** Beside each link that is made for people while no phone or other computer reaches the address in it. */
export const ownAddress = {
  'own-machine':
    'Jangan cetak atau kirim dulu: alamat di sini hanya ada di komputer ini, ponsel dan komputer lain tidak akan sampai. Minta pengelola server mengisi LABINOV_BASE_URL dengan alamat yang diketik orang, lalu muat ulang halaman ini.',
  'one-network':
    'Jangan cetak atau kirim dulu: alamat di sini hanya terbuka di jaringan kantor dan tanpa https, ponsel dan komputer di luar tidak akan sampai. Minta pengelola server mengisi LABINOV_BASE_URL dengan alamat https yang diketik orang.',
}
