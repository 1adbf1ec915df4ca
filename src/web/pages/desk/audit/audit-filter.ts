import type { AuditFilter } from '../../../../store/audit/audit-list.ts'
import { day } from '../../../forms/fields.ts'

const WORDS_CHARACTERS_MAX = 100

/** The filter of the address; what cannot be read narrows nothing. */
export function filterIn(query: URLSearchParams): AuditFilter {
  const text = (name: string) =>
    (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX)
  const dayIn = (name: string) => (day.safeParse(query.get(name)).success ? query.get(name) : null)
  const before = query.get('before') ?? ''
  return {
    name: text('name'),
    action: text('action'),
    tableName: text('table'),
    from: dayIn('from'),
    until: dayIn('until'),
    beforeId: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}
