/** A file as it was sent, also an empty one; a file field that was left alone sends none. */
export type SentFile = {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** All texts and files of a form under their names, in the order in which they came. */
export type Gathered = {
  readonly texts: Map<string, string[]>
  readonly files: Map<string, SentFile[]>
}
