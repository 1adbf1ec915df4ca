import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import type { AnswerCounters } from '../../domain/survey/answer-counters.ts'
import type { AnswerWay } from '../../domain/survey/brought-answer-rows.ts'
import { createdAt, id, regionId } from './columns.ts'

/** What one list brought of answers to one innovation that did not come by a code of ours, with its totals. */
export const broughtSource = pgTable(
  'brought_source',
  {
    regionId: regionId(),
    id: id(),
    innovationId: uuid('innovation_id').$type<InnovationId>().notNull(),
    way: text('way').$type<AnswerWay>().notNull(),
    /** Who asked, where and when, in words. */
    name: text('name').notNull(),
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    answers: integer('answers').notNull(),
    counters: jsonb('counters').$type<AnswerCounters>().notNull(),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('brought_source_innovation').on(table.regionId, table.innovationId, table.firstDay),
  ],
)

/** One of these answers. Its key and place are its identity, so that it is counted once however often its list comes. */
export const broughtAnswer = pgTable(
  'brought_answer',
  {
    regionId: regionId(),
    sourceId: uuid('source_id').notNull(),
    answerKey: text('answer_key').notNull(),
    place: integer('place').notNull(),
    answeredOn: date('answered_on').notNull(),
    elements: jsonb('elements').$type<Readonly<Record<string, number | null>>>().notNull(),
    respondent: jsonb('respondent').$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.answerKey, table.place] }),
    index('brought_answer_source').on(table.regionId, table.sourceId),
  ],
)
