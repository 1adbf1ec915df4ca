import type { Messages } from '../../id.ts'

export const agencyTiles: Messages['agencyTiles'] = {
  none: 'no innovation yet',
  innovations: 'innovations',
}
