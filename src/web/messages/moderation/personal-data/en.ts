import type { Messages } from '../../id.ts'

export const personalData: Messages['personalData'] = {
  'citizen-number': '[identity number]',
  'civil-servant-number': '[staff number]',
  'long-number': '[number]',
  phone: '[telephone]',
  email: '[e-mail]',
  name: '[name]',
  other: '[covered]',
  held: '[waits for a moderator]',
}
