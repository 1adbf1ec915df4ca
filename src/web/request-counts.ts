/** Upper bounds in seconds: a kept page, a page, a page that somebody waits for, one that is too slow. */
const BOUNDS_SECONDS = [0.005, 0.025, 0.1, 0.5, 2.5, 10] as const

type Count = { readonly buckets: number[]; seconds: number; requests: number }

const methods = ['GET', 'POST'] as const
/** By the method and the hundred of the status: `1 * 10 + 3` for a form that led on. */
const counts = new Map<number, Count>()

/** Counts one answered request; `status` goes by its hundred, so that the number of lines is bounded. */
export function countRequest(method: string, status: number, milliseconds: number): void {
  const key = (method === 'POST' ? 10 : 0) + Math.floor(status / 100)
  let count = counts.get(key)
  if (!count) {
    count = { buckets: BOUNDS_SECONDS.map(() => 0), seconds: 0, requests: 0 }
    counts.set(key, count)
  }
  const seconds = milliseconds / 1000
  const bucket = BOUNDS_SECONDS.findIndex((bound) => seconds <= bound)
  if (bucket !== -1) count.buckets[bucket] = (count.buckets[bucket] as number) + 1
  count.seconds += seconds
  count.requests += 1
}

const pages = { kept: 0, made: 0 }

/** Counts a public page that could be kept: answered from memory, or made. */
export function countPage(from: keyof typeof pages): void {
  pages[from] += 1
}

/** How many public pages were answered from memory and how many were made, since the start. */
export function pageLines(): string[] {
  const name = 'labinov_public_pages_total'
  return [
    `# TYPE ${name} counter`,
    ...Object.entries(pages).map(([from, count]) => `${name}{from="${from}"} ${count}`),
  ]
}

/** The counts since the start as lines of Prometheus: a histogram in seconds. */
export function requestLines(): string[] {
  const name = 'labinov_request_seconds'
  const lines = [`# TYPE ${name} histogram`]
  for (const [key, { buckets, seconds, requests }] of counts) {
    const labels = `method="${methods[Math.floor(key / 10)]}",status="${key % 10}xx"`
    let sum = 0
    for (const [at, bound] of BOUNDS_SECONDS.entries()) {
      sum += buckets[at] as number
      lines.push(`${name}_bucket{${labels},le="${bound}"} ${sum}`)
    }
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${requests}`)
    lines.push(`${name}_sum{${labels}} ${seconds.toFixed(6)}`, `${name}_count{${labels}} ${requests}`)
  }
  return lines
}
