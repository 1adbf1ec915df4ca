import { patiently } from './patience.ts'

/** An answer on this phone: the form as it will be sent, under the identifier that makes it count once. */
export type KeptAnswer = {
  readonly id: string
  readonly address: string
  readonly fields: string
  readonly keptAt: number
  /** Set when the server said that it will never take this answer, such as one to a code that does not exist. */
  readonly refused?: boolean
}

/** The thing that the browser remembers to do when the signal comes back. */
export const syncTag = 'labinov-answers'

const storeName = 'answers'

/** Some browsers now and then never answer, as Safari 14 did; nobody waits longer for their own phone. */
const PATIENCE_MS = 3_000

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** What is asked is there when the whole transaction is: only then may anybody say 'kept'. */
function completed<T>(transaction: IDBTransaction, request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

// One connection for the life of the page or worker, or until the browser takes it away.
let database: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('labinov-survey', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' })
  return settled(opening)
}

async function onStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const asked = async () => {
    database ??= open()
    const transaction = (await database).transaction(storeName, mode, { durability: 'strict' })
    return completed(transaction, work(transaction.objectStore(storeName)))
  }
  try {
    return await patiently(asked(), PATIENCE_MS)
  } catch (error) {
    // The next one opens it anew: a connection that failed once fails for ever.
    database = undefined
    throw error
  }
}

/** Keeps an answer on this phone, before anything is sent: a closed page loses nothing. */
export function keep(answer: KeptAnswer): Promise<unknown> {
  return onStore('readwrite', (store) => store.put(answer))
}

/** Takes an answer off this phone, once the server has it. */
export function forget(id: string): Promise<unknown> {
  return onStore('readwrite', (store) => store.delete(id))
}

/** All that is on this phone, also what the server will never take. */
export function listKept(): Promise<KeptAnswer[]> {
  return onStore<KeptAnswer[]>('readonly', (store) => store.getAll())
}

/** What still waits on this phone, the oldest first. */
export async function listWaiting(): Promise<KeptAnswer[]> {
  const answers = await listKept()
  return answers.filter((answer) => !answer.refused).sort((one, other) => one.keptAt - other.keptAt)
}
