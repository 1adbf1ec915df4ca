export const agencyTiles = {
  none: 'belum punya inovasi',
  innovations: 'inovasi',
}
