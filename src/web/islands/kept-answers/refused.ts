import { forget, type KeptAnswer, listKept } from './queue.ts'

/** What the server did not take, the oldest first: it waits for whoever gave it to look at it again. */
export async function listRefused(): Promise<KeptAnswer[]> {
  return (await listKept()).filter(({ refused }) => refused).sort((one, other) => one.keptAt - other.keptAt)
}

/** Sends the answer as a form without script does: the server shows it as it was filled in, and says what is wrong. */
export function openAgain({ address, fields }: KeptAnswer): void {
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: address, hidden: true })
  for (const [name, value] of new URLSearchParams(fields)) {
    const field = document.createElement('textarea')
    Object.assign(field, { name, value })
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}

/** An answer that is open on the page again needs no second place on this phone. */
export async function forgetOpened(id: string): Promise<void> {
  if ((await listRefused()).some((answer) => answer.id === id)) await forget(id)
}
