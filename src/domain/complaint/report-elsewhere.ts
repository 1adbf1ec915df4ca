import facts from '../facts/report-elsewhere.json' with { type: 'json' }

/** Who takes what is not handled here: the telephone number, and the web address where there is one. */
export type ReportElsewhere = { readonly telephone: string; readonly address: string | null }

/** Where corruption and where crime is reported, as it stands in the facts. */
export function reportElsewhere(key: 'corruption' | 'crime'): ReportElsewhere {
  const place = facts.places.find((one) => one.key === key && one.validTo === null)
  if (!place) throw new Error(`the facts name nobody who takes ${key}`)
  return { telephone: place.telephone, address: place.address }
}
