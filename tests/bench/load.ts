import autocannon from 'autocannon'

export const CONNECTIONS = 16
/** Whatever opens when a village opens its phones. */
export const CONNECTIONS_MANY = 256

export type Load = {
  readonly requestsPerSecond: number
  /** The mean is finer than the median, which the load generator counts in whole milliseconds. */
  readonly meanMs: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers that were not what was asked for. */
  readonly failed: number
}

type Requests = readonly {
  path: string
  method?: 'GET' | 'POST'
  body?: string
  headers?: Record<string, string>
}[]

/**
 * Autocannon turns each body into text, which takes it longer for a packed page than the page takes the server: what was measured
 * was the client. Nothing here reads a body.
 */
function dropBodies(client: autocannon.Client): void {
  const { pipelinedRequests } = client as unknown as { pipelinedRequests: { addBody: () => void } }
  pipelinedRequests.addBody = () => {}
}

/** Asks at that many connections for some seconds, after as long a warm-up that is not counted: a server runs for months. */
export async function load(
  address: string,
  requests: Requests,
  seconds: number,
  connections: number = CONNECTIONS,
): Promise<Load> {
  const run = (duration: number) =>
    autocannon({
      url: address,
      connections,
      duration,
      requests: requests.map((each) => ({ ...each })),
      setupClient: dropBodies,
    })
  await run(seconds)
  const result = await run(seconds)
  return {
    requestsPerSecond: Math.round(result.requests.average),
    meanMs: result.latency.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.errors + result['4xx'] + result['5xx'],
  }
}

/** Does something again and again at that many at a time; what the load does without a server between. */
export async function repeat(
  work: () => Promise<unknown>,
  seconds: number,
  connections: number = CONNECTIONS,
): Promise<Load> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const worker = async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      await work()
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  const sum = times.reduce((total, time) => total + time, 0)
  return {
    requestsPerSecond: Math.round(times.length / seconds),
    meanMs: Math.round((sum / times.length) * 100) / 100,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    failed: 0,
  }
}
