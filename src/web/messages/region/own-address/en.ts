import type { Messages } from '../../id.ts'

export const ownAddress: Messages['ownAddress'] = {
  'own-machine':
    'Do not print or send it yet: the address here is of this computer alone, so no phone and no other computer gets there. Ask whoever runs the server to set LABINOV_BASE_URL to the address that people type, then open this page again.',
  'one-network':
    'Do not print or send it yet: the address here is open in the office network only and without https, so phones and computers outside do not get there. Ask whoever runs the server to set LABINOV_BASE_URL to the https address that people type.',
}
