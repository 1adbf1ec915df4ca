import { dayAt } from '../../domain/calendar/working-days.ts'
import { isRefused, ok, refused } from '../../domain/result.ts'
import { countAnswers } from '../../domain/survey/answer-counters.ts'
import {
  answerWays,
  type BroughtAnswerRow,
  readBroughtAnswers,
  settleBroughtAnswers,
} from '../../domain/survey/brought-answer-rows.ts'
import { answerFields, answerHeadings, guessAnswerColumns } from '../../domain/survey/brought-words.ts'
import { elementKeys, questionsOf } from '../../domain/survey/survey.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { listInnovationSlugs } from '../../store/lifecycle/innovation-slugs.ts'
import {
  countBroughtAnswers,
  insertBrought,
  type NewBroughtAnswer,
  type NewBroughtSource,
} from '../../store/survey/brought-answer.ts'
import { type ListScope, listOf } from '../intake/list.ts'

/** The rows that one source is made of: the same innovation, way and name. */
function bySource(rows: readonly BroughtAnswerRow[]): BroughtAnswerRow[][] {
  const sources = new Map<string, BroughtAnswerRow[]>()
  for (const row of rows) {
    const { innovation, way, source } = row.values
    const key = JSON.stringify([innovation, way, source])
    sources.set(key, [...(sources.get(key) ?? []), row])
  }
  return [...sources.values()]
}

type Made = { readonly source: NewBroughtSource; readonly answers: readonly NewBroughtAnswer[] }

async function sourcesOf(
  transaction: Database,
  { region, author, now }: ListScope,
  rows: readonly BroughtAnswerRow[],
): Promise<Made[]> {
  const ids = new Map((await listInnovationSlugs(transaction, region.id)).map(({ slug, id }) => [slug, id]))
  const regionId = region.id
  return bySource(rows).map((ofSource): Made => {
    const [first] = ofSource
    const innovationId = ids.get(first?.values.innovation ?? '')
    const counters = countAnswers(
      ofSource.map(({ values }) => values.values),
      elementKeys,
    )
    const days = ofSource.map(({ values }) => values.answeredOn ?? '').sort()
    if (!first?.values.way || !first.values.source || !innovationId || isRefused(counters)) {
      throw new Error('an answer of a list that was checked and is not whole')
    }
    const id = newIdentifier(now.getTime())
    const { way, source: name } = first.values
    const { pairs: _, ...totals } = counters
    const [firstDay = '', lastDay = firstDay] = [days[0], days.at(-1)]
    const made = { innovationId, way, name, firstDay, lastDay, answers: ofSource.length, counters: totals }
    const answers = ofSource.map(({ values }) => ({
      regionId,
      sourceId: id,
      answerKey: values.key,
      place: values.place,
      answeredOn: values.answeredOn ?? '',
      elements: values.values,
      respondent: values.respondent,
    }))
    return { source: { ...made, regionId, id, createdBy: author.personId, createdAt: now }, answers }
  })
}

const steps = ['1', '2', '3', '4']

/** The four words of an element, to choose from where a cell says something else. */
function elementChoices() {
  const entries = questionsOf(elementKeys, 'id').map(({ key, options }) => {
    const labels = new Map(options.map(({ value, label }) => [value, label]))
    return [key, steps.map((value) => ({ value, label: `${value} – ${labels.get(value) ?? ''}` }))] as const
  })
  return Object.fromEntries(entries)
}

/** Answers that were asked on paper or with another tool; they stay apart from those that came by a code of ours. */
export const broughtAnswerList = listOf<string, BroughtAnswerRow>({
  kind: 'answers',
  action: 'brought-answer.import',
  fields: answerFields,
  required: ['innovation', 'date', ...elementKeys, 'way', 'source'],
  asked: ['innovation', 'way', 'source'],
  headings: answerHeadings,
  guess: guessAnswerColumns,
  tables: ['brought_source'],
  check: async (db, { region, now }, table, reading) => {
    const innovations = await listInnovationSlugs(db, region.id)
    const known = innovations.map(({ slug, name }) => ({ key: slug, name }))
    const today = dayAt(now, region.timeZone)
    const read = readBroughtAnswers(table, reading, { innovations: known, today })
    const keys = read.flatMap(({ values }) => (values.place > 0 ? [values.key] : []))
    return {
      rows: settleBroughtAnswers(read, await countBroughtAnswers(db, region.id, keys)),
      choices: {
        innovation: known.map(({ key, name }) => ({ value: key, label: name })),
        way: answerWays.map((way) => ({ value: way, label: null })),
        ...elementChoices(),
      },
    }
  },
  write: async (_, transaction, scope, rows) => {
    const fit = rows.filter(({ outcome }) => outcome === 'create')
    if (fit.length === 0) return refused('changed-meanwhile')
    const made = await sourcesOf(transaction, scope, fit)
    const sources = made.map(({ source }) => source)
    await insertBrought(
      transaction,
      sources,
      made.flatMap(({ answers }) => answers),
    )
    const traces = sources.map(
      ({ id }): Trace => ({ table: 'brought_source', key: { region_id: scope.region.id, id }, before: null }),
    )
    return ok({ written: fit.length, traces })
  },
  example: async (db, { region }) => {
    const [innovation] = await listInnovationSlugs(db, region.id)
    return {
      header: [
        'No',
        'Tanggal',
        'Inovasi',
        'Usia',
        'Jenis kelamin',
        ...elementKeys.map((_, at) => `U${at + 1}`),
      ],
      rows: [
        [
          '1',
          '05/12/2025',
          innovation?.name ?? '',
          '34',
          'Perempuan',
          '4',
          '3',
          '3',
          '4',
          '3',
          '4',
          '4',
          '3',
          '3',
        ],
        [
          '2',
          '05/12/2025',
          innovation?.name ?? '',
          '51',
          'Laki-laki',
          '3',
          '3',
          '2',
          '4',
          '3',
          '3',
          '4',
          '3',
          '2',
        ],
      ],
    }
  },
})
