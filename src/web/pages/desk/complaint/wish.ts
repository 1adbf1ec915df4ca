import {
  type ComplaintFilter,
  complaintFilters,
  complaintStates,
} from '../../../../domain/complaint/complaint.ts'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import type { AgencyId } from '../../../../domain/scope.ts'
import type { ComplaintNarrowing } from '../../../../store/complaint/complaint-list.ts'
import { day } from '../../../forms/fields.ts'

export type ComplaintWish = { readonly filter: ComplaintFilter; readonly narrowing: ComplaintNarrowing }

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address asks of the list of complaints, and of its file; what cannot be meant is left out. */
export function wishOf(query: URLSearchParams): ComplaintWish {
  const dayOf = (name: string) => {
    const read = day.safeParse(query.get(name) ?? '')
    return read.success ? read.data : null
  }
  const agency = query.get('agency') ?? ''
  return {
    filter: complaintFilters.find((name) => name === query.get('filter')) ?? 'open',
    narrowing: {
      from: dayOf('from'),
      until: dayOf('until'),
      agencyId: guid.test(agency) ? (agency as AgencyId) : null,
      reportClass: reportClasses.find((name) => name === query.get('class')) ?? null,
      state: complaintStates.find((name) => name === query.get('state')) ?? null,
    },
  }
}

/** The same wish as an address, with some of it changed. */
export function queryOf({ filter, narrowing }: ComplaintWish, page = 1): string {
  const { from, until, agencyId, reportClass, state } = narrowing
  const said = Object.entries({ filter, from, until, agency: agencyId, class: reportClass, state })
  const asked = said.flatMap(([name, value]) => (value ? [[name, value]] : []))
  if (page > 1) asked.push(['page', String(page)])
  return new URLSearchParams(asked).toString()
}
