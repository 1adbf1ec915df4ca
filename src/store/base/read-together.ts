import { type SQL, sql } from 'drizzle-orm'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from './connect.ts'

/** What is asked of, or written to, one innovation. */
export type Asked<Row> = { readonly innovationId: InnovationId; readonly row: Row }
type Answers<Found> = (innovationId: InnovationId) => Found
type Many<Row, Found> = (
  db: Database,
  regionId: RegionId,
  asked: readonly Asked<Row>[],
) => Promise<Answers<Found>>
type Waiting = { readonly ask: () => Promise<void>; readonly asked: Asked<never>[]; readonly told: Told[] }
type Told = { readonly resolve: (found: never) => void; readonly reject: (error: unknown) => void }

/** The questions that wait on a transaction, by the statement that answers them; one statement at a time. */
class Together {
  private readonly waiting = new Map<string, Waiting>()
  private readonly known = new Map<string, Promise<unknown>>()
  private isBusy = false
  private turns = 0

  add<Row, Found>(key: string, asked: Asked<Row>, many: (all: Asked<Row>[]) => Promise<Answers<Found>>) {
    return new Promise<Found>((resolve, reject) => {
      const group = this.waiting.get(key) ?? this.begin(key, many as never)
      group.asked.push(asked as Asked<never>)
      group.told.push({ resolve, reject })
      if (this.isBusy) return
      this.isBusy = true
      setImmediate(() => void this.answer())
    })
  }

  once<Found>(key: string, one: () => Promise<Found>): Promise<Found> {
    const found = this.known.get(key) ?? this.inTurn(one)
    this.known.set(key, found)
    return found as Promise<Found>
  }

  inTurn<Found>(one: () => Promise<Found>): Promise<Found> {
    this.turns += 1
    const asked = { innovationId: '' as InnovationId, row: null }
    return this.add(`turn ${this.turns}`, asked, async () => {
      const found = await one()
      return () => found
    })
  }

  private begin(key: string, many: (all: Asked<never>[]) => Promise<Answers<never>>): Waiting {
    const group: Waiting = {
      asked: [],
      told: [],
      ask: async () => {
        try {
          const found = await many(group.asked)
          for (const [index, { resolve }] of group.told.entries())
            resolve(found(group.asked[index]!.innovationId))
        } catch (error) {
          for (const { reject } of group.told) reject(error)
        }
      },
    }
    this.waiting.set(key, group)
    return group
  }

  /** What most wait for goes first: those that are behind catch up meanwhile. */
  private async answer(): Promise<void> {
    const [next] = [...this.waiting].toSorted(([, one], [, other]) => other.asked.length - one.asked.length)
    if (!next) {
      this.isBusy = false
      return
    }
    this.waiting.delete(next[0])
    await next[1].ask()
    setImmediate(() => void this.answer())
  }
}

const transactions = new WeakMap<Database, Together>()
let statements = 0

/**
 * Works on several at once in a transaction: what they ask at the same moment is asked by one statement, and the rest in turn, as a
 * connection answers one thing at a time. All of them have ended when it does; then the first error is thrown.
 */
export async function workTogether<Item>(
  transaction: Database,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  transactions.set(transaction, new Together())
  const ended = await Promise.allSettled(items.map(work))
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason
}

/**
 * A function for one innovation out of a statement for many. On a transaction that asks together, calls of the same moment become one
 * statement; everywhere else it is a statement for one. The statement's answer is taken by innovation.
 */
export function rowsTogether<Row, Found>(many: Many<Row, Found>) {
  statements += 1
  const statement = statements
  return async (db: Database, regionId: RegionId, innovationId: InnovationId, row: Row): Promise<Found> => {
    const together = transactions.get(db)
    if (!together) return (await many(db, regionId, [{ innovationId, row }]))(innovationId)
    return together.add(`${statement} ${regionId}`, { innovationId, row }, (all) => many(db, regionId, all))
  }
}

/** The same for reads whose further arguments are equal for all that are read together. */
export function readTogether<Found, Further extends readonly unknown[] = []>(
  many: (
    db: Database,
    regionId: RegionId,
    ids: readonly InnovationId[],
    ...further: Further
  ) => Promise<Answers<Found>>,
) {
  statements += 1
  const statement = statements
  return async (
    db: Database,
    regionId: RegionId,
    innovationId: InnovationId,
    ...further: Further
  ): Promise<Found> => {
    const together = transactions.get(db)
    if (!together) return (await many(db, regionId, [innovationId], ...further))(innovationId)
    const key = `${statement} ${regionId} ${JSON.stringify(further)}`
    return together.add(key, { innovationId, row: null }, (all) =>
      many(
        db,
        regionId,
        all.map((one) => one.innovationId),
        ...further,
      ),
    )
  }
}

/** A read that is the same for all of a region: once in a transaction that asks together. */
export function readOnce<Found>(one: (db: Database, regionId: RegionId) => Promise<Found>) {
  statements += 1
  const statement = statements
  return (db: Database, regionId: RegionId): Promise<Found> => {
    const together = transactions.get(db)
    return together ? together.once(`${statement} ${regionId}`, () => one(db, regionId)) : one(db, regionId)
  }
}

/** A read that is asked of each by itself: after the others, as a connection answers one thing at a time. */
export function readInTurn<Arguments extends readonly unknown[], Found>(
  one: (db: Database, ...args: Arguments) => Promise<Found>,
) {
  return (db: Database, ...args: Arguments): Promise<Found> => {
    const together = transactions.get(db)
    return together ? together.inTurn(() => one(db, ...args)) : one(db, ...args)
  }
}

/** A query about one innovation, put to each of them: its rows in their order, with the innovation as `asked_id`. */
export function ofEach(ids: readonly InnovationId[], query: (innovationId: SQL) => SQL): SQL {
  return sql`SELECT asked.asked_id, one.* FROM unnest(${sql.param([...ids])}::uuid[]) asked (asked_id)
    CROSS JOIN LATERAL (${query(sql`asked.asked_id`)}) one`
}

/** The rows of `ofEach` by innovation, without its column. */
export function rowsOfEach(rows: readonly Record<string, unknown>[]): Answers<Record<string, unknown>[]> {
  const of = new Map<unknown, Record<string, unknown>[]>()
  for (const { asked_id: id, ...row } of rows) {
    const own = of.get(id)
    if (own) own.push(row)
    else of.set(id, [row])
  }
  return (innovationId) => of.get(innovationId) ?? []
}

/** Rows of a query that selects `of` beside the rest, by innovation and in their order. */
export function byInnovation<Row extends { of: InnovationId }>(
  rows: readonly Row[],
): Answers<Omit<Row, 'of'>[]> {
  const grouped = new Map<InnovationId, Omit<Row, 'of'>[]>()
  for (const { of, ...row } of rows) {
    const own = grouped.get(of)
    if (own) own.push(row)
    else grouped.set(of, [row])
  }
  return (innovationId) => grouped.get(innovationId) ?? []
}
