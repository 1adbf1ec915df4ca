/** Addresses of pages by their noun, without the language prefix; `paths.ts` puts them together. */
export const contactPaths = {
  contacts: (region: string) => `/${region}/desk/contacts`,
  contact: (region: string, agency: string) => `/${region}/desk/contacts/${agency}`,
  telephone: (region: string, agency: string) => `/${region}/desk/contacts/${agency}/telephone`,
  ownLetters: '/my-letters',
  makeFeed: '/my-letters/calendar',
  endFeed: '/my-letters/calendar/end',
  feed: (token: string) => `/calendar/${token}`,
  reminders: (region: string) => `/${region}/desk/reminders`,
  reminderHanded: (region: string) => `/${region}/desk/reminders/handed`,
}
