import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

// The least that a server of this kind can do: the same bytes for every request, in a process of its own.
const bytes = readFileSync(process.argv[2] as string)
const server = createAdaptorServer({
  fetch: () => new Response(bytes, { headers: { 'content-type': 'text/html; charset=UTF-8' } }),
})
server.listen(0, '127.0.0.1', () => {
  console.log(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
