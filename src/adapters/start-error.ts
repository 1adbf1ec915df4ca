/** What keeps Labinov from starting, in words for the person who starts it: what is wrong and what to do. */
export class StartError extends Error {
  override name = 'StartError'
}
