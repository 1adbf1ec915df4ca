import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const LOOK_EVERY_MS = 200

export type Balancer = { readonly address: string; readonly close: () => void }

/** Whether a process says that it should be given requests. */
async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200
  } catch {
    return false
  }
}

/**
 * What stands before several processes: passes each request on to one that says it is ready, over connections that stay open, and never
 * tries twice, so that whatever a process refuses is seen.
 */
export async function balance(ports: readonly number[], host: string): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let ready: readonly number[] = []
  const look = async () => {
    const found = await Promise.all(ports.map(async (port) => [port, await isReady(port)] as const))
    ready = found.filter(([, is]) => is).map(([port]) => port)
  }
  await look()
  const looking = setInterval(look, LOOK_EVERY_MS)
  let turn = 0
  const server: Server = createServer((incoming, outgoing) => {
    turn += 1
    const port = ready[turn % ready.length]
    if (port === undefined) return void outgoing.writeHead(502).end()
    const { method, url, headers } = incoming
    const passed = request(
      { port, host: '127.0.0.1', method, path: url, headers: { ...headers, host }, agent },
      (answer) => {
        const { connection: _, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, rest)
        answer.pipe(outgoing)
      },
    )
    passed.on('error', () => outgoing.headersSent || outgoing.writeHead(502).end())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    clearInterval(looking)
    server.closeAllConnections()
    server.close()
    agent.destroy()
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
