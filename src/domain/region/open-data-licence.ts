import { ok, type Result, refused } from '../result.ts'

/** Under what open tables may be used: how the licence is called, and where it can be read. */
export type OpenDataLicence = { readonly name: string; readonly address: string }

/** Where a region has said nothing: used, changed and passed on, also for money, with the region as the source. */
export const USUAL_LICENCE: OpenDataLicence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.id',
}

const NAME_CHARACTERS_MAX = 100
const ADDRESS_CHARACTERS_MAX = 300

/** A licence as it was typed. Refuses 'name' and 'address': that is a web address (https), because readers are led there. */
export function readLicence(name: string, address: string): Result<OpenDataLicence, 'name' | 'address'> {
  if (name === '' || name.length > NAME_CHARACTERS_MAX) return refused('name')
  const url = URL.canParse(address) ? new URL(address) : null
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === ''
  if (!url || !isPlain || address.length > ADDRESS_CHARACTERS_MAX) return refused('address')
  return ok({ name, address: url.href })
}
