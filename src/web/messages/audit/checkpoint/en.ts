import type { Messages } from '../../id.ts'

export const checkpoint: Messages['checkpoint'] = {
  title: 'Checkpoint of the audit trail',
  lead: 'Print this page and keep it away from the server. If the trail up to here was ever changed, comparing will show it.',
  none: 'Nothing was sealed yet. That is done each minute.',
  entries: (entries, moment) => `${entries} entries, ${moment}`,
  how: 'This was made from all entries up to here. One letter that changes anywhere makes it another.',
  compareTitle: 'Comparing later',
  compare:
    'Whoever runs the server gives the command below; it names the entries that were changed or are gone.',
  line: 'Line of the checkpoint',
  publicKey: (key) => `Signed by Ed25519 with the public key ${key}`,
  link: 'Checkpoint to print',
  download: 'Download as CSV',
}
