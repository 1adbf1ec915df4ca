/**
 * Scoped identifiers. They are branded so that a query that was not given a scope does not type-check:
 * the store mints them where it reads a row, and the guard of a route gives them to a handler after it has seen that the
 * thing is of the region and that the visitor may come near it. Jobs and commands take them from rows they read themselves.
 */
declare const scope: unique symbol

export type RegionId = number & { readonly [scope]: 'region' }
export type AgencyId = string & { readonly [scope]: 'agency' }
export type InnovationId = string & { readonly [scope]: 'innovation' }
export type IndicatorId = string & { readonly [scope]: 'indicator' }
export type ComplaintId = string & { readonly [scope]: 'complaint' }
export type AnswerTemplateId = string & { readonly [scope]: 'answer-template' }
export type PersonId = string & { readonly [scope]: 'person' }
