import type { Action } from '../../domain/access/permission.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { type AuditFilter, wholeTrail } from '../../store/audit/audit-list.ts'
import {
  answersQuery,
  auditQuery,
  cohortsQuery,
  complaintsQuery,
  decisionsQuery,
  gatesQuery,
  indicatorsQuery,
  innovationsQuery,
  peopleQuery,
  reachQuery,
  valuesQuery,
  worksheetsQuery,
} from '../../store/listing/list-queries.ts'
import type { ListQuery } from '../../store/listing/read-list.ts'

/** Which words stand for the codes of a column. */
export type ChoiceWords =
  | 'stage'
  | 'gateState'
  | 'status'
  | 'form'
  | 'verdict'
  | 'decision'
  | 'indicatorKind'
  | 'direction'
  | 'frequency'
  | 'reportClass'
  | 'reportState'
  | 'door'
  | 'role'
  | 'action'
  | 'table'
  | 'channel'
  | 'origin'
  | 'basis'
  | 'ended'
  | 'holder'

/** A column: its key, which is its head for machines, and what stands in it. */
export type ListColumn = {
  readonly key: string
  /** A day is ISO text, a moment a Date or what PostgreSQL writes of one, a month `2026-11`. */
  readonly kind: 'text' | 'number' | 'day' | 'moment' | 'month' | 'yes-no' | ChoiceWords
}

/** A list that goes out as a file. Its name is its address. */
export type ListDescriptor = {
  readonly name: ListName
  /** Whoever may do this somewhere in the region gets the rows of the agencies that they reach. */
  readonly action: Action
  readonly columns: readonly ListColumn[]
  /** null for what is put together by a use case (`read-list.ts`). */
  readonly query: ListQuery | null
  /** The part of it that a filter leaves, where its page narrows it. */
  readonly narrowed?: (filter: AuditFilter, timeZone: string) => ListQuery
}

export const LIST_NAMES = [
  'innovations',
  'agency-progress',
  'cohorts',
  'worksheets',
  'gates',
  'decisions',
  'indicators',
  'values',
  'answers',
  'complaints',
  'reach',
  'people',
  'audit',
] as const

export type ListName = (typeof LIST_NAMES)[number]

/** Columns from `key:kind` in their order; a key alone is a text. */
function columnsOf(...written: readonly string[]): ListColumn[] {
  return written.map((one) => {
    const [key = '', kind = 'text'] = one.split(':')
    return { key, kind: kind as ListColumn['kind'] }
  })
}

const lists: Readonly<Record<ListName, Omit<ListDescriptor, 'name'>>> = {
  innovations: {
    action: 'innovation.see',
    query: innovationsQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'year:number', 'stage:stage', 'gate-state:gateState', 'held-since:moment'],
      ...['status:status', 'digital:yes-no', 'form:form', 'affair', 'beneficiaries', 'trial-on:day'],
      ...['implemented-on:day', 'launched-on:day', 'verdict:verdict', 'satisfaction-index:number'],
      ...['published-at:moment', 'is-example:yes-no'],
    ),
  },
  'agency-progress': {
    action: 'board.see',
    query: null,
    columns: columnsOf(
      ...['agency', 'year:number', 'innovation', 'stage:stage', 'gate-state:gateState', 'holder:holder'],
      ...['held-since:moment', 'days-late:number'],
    ),
  },
  cohorts: {
    action: 'board.see',
    query: cohortsQuery,
    columns: columnsOf(
      ...['cohort', 'year:number', 'innovation', 'agency', 'stage:stage', 'gate-state:gateState'],
      ...['held-since:moment', 'launched-on:day', 'verdict:verdict', 'stopped-on:day'],
    ),
  },
  worksheets: {
    action: 'innovation.see',
    query: worksheetsQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'stage:stage', 'gate-state:gateState', 'revision:number'],
      ...['held-since:moment', 'updated-at:moment'],
    ),
  },
  gates: {
    action: 'innovation.see',
    query: gatesQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'stage:stage', 'from-state:gateState', 'to-state:gateState'],
      ...['revision:number', 'person', 'at:moment'],
    ),
  },
  decisions: {
    action: 'board.see',
    query: decisionsQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'decision:decision', 'reason', 'responsible', 'due-on:day'],
      ...['verdict:verdict', 'person', 'at:moment'],
    ),
  },
  indicators: {
    action: 'innovation.see',
    query: indicatorsQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'key', 'indicator', 'definition', 'indicator-kind:indicatorKind', 'unit'],
      ...['direction:direction', 'frequency:frequency', 'baseline:number', 'baseline-on:day'],
      ...['baseline-source', 'target:number', 'target-on:day', 'source', 'ended-at:moment'],
    ),
  },
  values: {
    action: 'innovation.see',
    query: valuesQuery,
    columns: columnsOf(
      ...[
        'innovation',
        'agency',
        'key',
        'indicator',
        'unit',
        'month:month',
        'value:number',
        'source',
        'note',
      ],
      ...['is-correction:yes-no', 'is-in-force:yes-no', 'person', 'at:moment'],
    ),
  },
  answers: {
    action: 'voice.see',
    query: answersQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'code', 'answered-at:moment'],
      ...elementKeys.map((key) => `${key}:number`),
      ...['knew-before:yes-no', 'heard-from:origin', 'is-marked:yes-no', 'brought-by'],
    ),
  },
  complaints: {
    action: 'complaint.see',
    query: complaintsQuery,
    columns: columnsOf(
      ...['ticket', 'report-class:reportClass', 'report-state:reportState', 'door:door', 'innovation'],
      ...['agency', 'received-at:moment', 'due-on:day', 'answered-at:moment', 'closed-at:moment'],
    ),
  },
  reach: {
    action: 'innovation.see',
    query: reachQuery,
    columns: columnsOf(
      ...['innovation', 'agency', 'channel:channel', 'title', 'place', 'held-on:day', 'people:number'],
      ...['basis:basis', 'source', 'cost:number', 'ended:ended'],
    ),
  },
  people: {
    action: 'member.edit',
    query: peopleQuery,
    columns: columnsOf('person', 'email', 'role:role', 'agency', 'since:moment'),
  },
  audit: {
    action: 'audit.see',
    query: auditQuery(wholeTrail, 'UTC'),
    narrowed: auditQuery,
    columns: columnsOf(
      'at:moment',
      'person',
      'action:action',
      'table:table',
      'about',
      'origin',
      'row-key',
      'before',
      'after',
    ),
  },
}

/** The list of a name. */
export function listOf(name: ListName): ListDescriptor {
  return { name, ...lists[name] }
}
