/** `about` as a JSON object with the rows as its last entry, one row a line, written while they are read. */
export async function* jsonStream(
  about: Readonly<Record<string, unknown>>,
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`${JSON.stringify(about).slice(0, -1)},"rows":[`)
  let before = '\n'
  for await (const batch of batches) {
    yield encoder.encode(before + batch.map((row) => JSON.stringify(row)).join(',\n'))
    before = ',\n'
  }
  yield encoder.encode('\n]}\n')
}
