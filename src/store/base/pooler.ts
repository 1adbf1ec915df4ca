import pg from 'pg'

/** More than a pooler keeps open for nobody; one of these meets the backend that another was just served by. */
const CLIENTS = 6

const open = async (url: string) => {
  const client = new pg.Client({ connectionString: url, application_name: 'labinov probe' })
  client.on('error', () => {})
  await client.connect()
  return client
}

const backendOf = async (client: pg.Client) =>
  (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid

/**
 * Whether something between us and PostgreSQL hands out its connections a transaction at a time (PgBouncer with `pool_mode =
 * transaction`). Then announcements of changes never arrive and locks stay with strangers. Each client of PostgreSQL itself has a
 * backend of its own for as long as it lives; here several stay connected, each in a transaction, and none may meet the first one's.
 */
export async function sharesBackends(url: string): Promise<boolean> {
  const first = await open(url)
  const others: pg.Client[] = []
  try {
    const backend = await backendOf(first)
    for (let count = 0; count < CLIENTS; count += 1) {
      const other = await open(url)
      others.push(other)
      await other.query('BEGIN')
      if ((await backendOf(other)) === backend) return true
    }
    return (await backendOf(first)) !== backend
  } finally {
    await Promise.all([first, ...others].map((client) => client.end().catch(() => {})))
  }
}
