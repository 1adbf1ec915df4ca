import { createServer, type Server, type Socket } from 'node:net'

/** A frame of PostgreSQL's protocol: its kind, and all of its bytes. */
type Frame = { readonly kind: string; readonly bytes: Buffer }

function createFrames(take: (frame: Frame) => void) {
  let rest = Buffer.alloc(0)
  return (part: Buffer) => {
    rest = Buffer.concat([rest, part])
    while (rest.length >= 5 && rest.length >= rest.readInt32BE(1) + 1) {
      const length = rest.readInt32BE(1) + 1
      take({ kind: String.fromCharCode(rest[0] as number), bytes: rest.subarray(0, length) })
      rest = rest.subarray(length)
    }
  }
}

type Client = { readonly socket: Socket; waiting: Buffer[]; holds: Backend | null }
type Backend = { readonly socket: Socket; client: Client | null }

const okAndReady = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])

/**
 * The heart of a pooler by transaction, for tests: each client is served by whichever backend is free, and gives it back when its
 * transaction ends. `startBackend` opens one that is signed in already.
 */
export function poolByTransaction(startBackend: () => Promise<Socket>): Promise<Server> {
  const backends: Backend[] = []
  const queue: Client[] = []

  const serve = async (client: Client) => {
    let backend = backends.findLast((each) => each.client === null)
    if (!backend) {
      if (backends.length >= 8) return void queue.push(client)
      const opened: Backend = { socket: await startBackend(), client: null }
      opened.socket.on(
        'data',
        createFrames(({ kind, bytes }) => {
          const served = opened.client
          served?.socket.write(bytes)
          if (kind !== 'Z' || bytes[5] !== 0x49 || !served) return
          opened.client = null
          served.holds = null
          const next = queue.shift()
          if (next) void serve(next)
        }),
      )
      backends.push(opened)
      backend = opened
    }
    backend.client = client
    client.holds = backend
    for (const bytes of client.waiting.splice(0)) backend.socket.write(bytes)
  }

  const server = createServer((socket) => {
    const client: Client = { socket, waiting: [], holds: null }
    let isGreeted = false
    const take = createFrames(({ kind, bytes }) => {
      if (kind === 'X') return void socket.end()
      if (client.holds) return void client.holds.socket.write(bytes)
      client.waiting.push(bytes)
      if (kind === 'Q' || kind === 'S') void serve(client)
    })
    socket.on('error', () => {})
    socket.on('data', (part) => {
      if (isGreeted) return take(part as Buffer)
      isGreeted = true
      socket.write(okAndReady)
    })
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
