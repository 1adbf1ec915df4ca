/** The ways by which people hear of an innovation; a region's own names stand in the title of a step or a record. */
export const channels = [
  'poster',
  'leaflet',
  'social-media',
  'article',
  'meeting',
  'event',
  'radio',
  'direct-message',
  'other',
] as const

export type Channel = (typeof channels)[number]
