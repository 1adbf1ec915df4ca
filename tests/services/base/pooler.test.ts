import type { AddressInfo, Socket } from 'node:net'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { sharesBackends } from '../../../src/store/base/pooler.ts'
import { createDatabase } from '../../support/database.ts'
import { poolByTransaction } from '../../support/pooler.ts'

test('PostgreSQL itself gives each client a backend of its own; a pooler by transaction is told apart', async () => {
  const url = await createDatabase(inject('clusterUrl'))
  expect(await sharesBackends(url)).toBe(false)
  const backends: pg.Client[] = []
  const server = await poolByTransaction(async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    // In the end its stream is cut off.
    client.on('error', () => {})
    backends.push(client)
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
    // From here on the client of this backend is whoever the pooler serves.
    stream.removeAllListeners('data')
    return stream
  })
  const { port } = server.address() as AddressInfo
  expect(await sharesBackends(`postgresql://somebody@127.0.0.1:${port}/pooled`)).toBe(true)
  server.close()
  for (const { connection } of backends as unknown as { connection: { stream: Socket } }[])
    connection.stream.destroy()
})
