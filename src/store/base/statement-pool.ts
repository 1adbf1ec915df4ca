import type pg from 'pg'

/**
 * Connections that take statements one after another without waiting for the answers between. More of them only make
 * PostgreSQL switch between its processes; with one alone a slow statement would hold up all others.
 */
const PIPELINES_MAX = 3

type Pipeline = { readonly client: pg.Client; waiting: number; written: boolean }

/**
 * A pool in whose place Drizzle asks. Named statements, which are the short reads of public pages, go down a few
 * pipelines, and those of one turn of the event loop in one write: so neither we nor PostgreSQL wake for each of them.
 * Everything else, and each transaction, has a connection of the pool to itself.
 */
export class StatementPool {
  readonly #pool: pg.Pool
  readonly #settings: pg.ClientConfig
  readonly #Client: typeof pg.Client
  readonly #onBroken: (error: Error) => void
  readonly #pipelines: Pipeline[] = []
  #ofTurn: Pipeline | undefined

  constructor(
    pool: pg.Pool,
    settings: pg.ClientConfig,
    Client: typeof pg.Client,
    onBroken: (error: Error) => void,
  ) {
    this.#pool = pool
    this.#Client = Client
    this.#settings = settings
    this.#onBroken = onBroken
  }

  /** A connection of its own, for a transaction. */
  connect(): Promise<pg.PoolClient> {
    return this.#pool.connect()
  }

  query(statement: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    return statement.name ? this.#send(statement, values) : this.#pool.query(statement, values)
  }

  /** Ends the pipelines when their last statement is answered. */
  async end(): Promise<void> {
    await Promise.all(this.#pipelines.splice(0).map(({ client }) => client.end()))
  }

  async #send(statement: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const pipeline = this.#ofTurn ?? this.#leastBusy()
    this.#ofTurn = pipeline
    pipeline.waiting += 1
    this.#writeAtEndOfTurn(pipeline)
    try {
      return await pipeline.client.query(statement, values)
    } finally {
      pipeline.waiting -= 1
    }
  }

  #leastBusy(): Pipeline {
    const [first, ...others] = this.#pipelines
    if (!first) return this.#open()
    const found = others.reduce((best, each) => (each.waiting < best.waiting ? each : best), first)
    return found.waiting > 0 && this.#pipelines.length < PIPELINES_MAX ? this.#open() : found
  }

  #open(): Pipeline {
    const client = new this.#Client({ ...this.#settings, pipeline: true })
    const pipeline = { client, waiting: 0, written: true }
    const drop = () => {
      const index = this.#pipelines.indexOf(pipeline)
      if (index !== -1) this.#pipelines.splice(index, 1)
    }
    client.on('error', (error) => {
      drop()
      this.#onBroken(error)
    })
    client.on('end', drop)
    // Whoever asked is told by their own statement.
    client.connect().catch(drop)
    // The plan of a named statement is made once. PostgreSQL would plan a page of a long list anew for each reader, which
    // takes longer than to read it, because it takes a tenth of the list for the length of an unknown page.
    client.query('SET plan_cache_mode = force_generic_plan').catch(drop)
    this.#pipelines.push(pipeline)
    return pipeline
  }

  #writeAtEndOfTurn(pipeline: Pipeline): void {
    if (!pipeline.written) return
    pipeline.written = false
    const { stream } = pipeline.client.connection
    stream.cork()
    setImmediate(() => {
      pipeline.written = true
      this.#ofTurn = undefined
      stream.uncork()
    })
  }
}
