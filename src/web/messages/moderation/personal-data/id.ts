/** What stands in an open text where personal data is covered. */
export const personalData = {
  'citizen-number': '[NIK]',
  'civil-servant-number': '[NIP]',
  'long-number': '[nomor]',
  phone: '[nomor telepon]',
  email: '[email]',
  name: '[nama]',
  other: '[ditutup]',
  held: '[menunggu moderator]',
}
