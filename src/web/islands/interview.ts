import { type KeptAnswer, listKept } from './kept-answers/queue.ts'
import type { Answered } from './survey.ts'

/** The day where the device is: a new one counts from nothing. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
}

/** The file that the desk takes in (domain/survey/handed-file.ts): what was filled in, in which language, and when. */
function handedFile(code: string, kept: readonly KeptAnswer[]): File {
  const answers = kept.map(({ address, fields, keptAt }) => ({
    fields,
    language: new URL(address).pathname.startsWith('/en/') ? 'en' : 'id',
    keptAt,
  }))
  const text = JSON.stringify({ labinov: 'kept-answers', code, answers })
  return new File([text], `${code}-${today()}.json`, { type: 'application/json' })
}

function download(file: File): void {
  const link = document.createElement('a')
  Object.assign(link, { href: URL.createObjectURL(file), download: file.name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * Counts what an interviewer has taken on this device today, what of it the server has and what still waits, and asks
 * the next person at once. 'Sent' is what is on this device no more, so an answer that left in the background counts too.
 */
class InterviewDay extends HTMLElement {
  #taken = 0

  connectedCallback(): void {
    this.#taken = Number(localStorage.getItem(this.#key()) ?? 0)
    document.addEventListener('survey-answered', (event) => {
      event.preventDefault()
      this.#next((event as CustomEvent<Answered>).detail)
    })
    for (const name of ['survey-sent', 'survey-again']) document.addEventListener(name, () => this.#tell())
    this.querySelector('[data-save]')?.addEventListener('click', () => this.#save())
    this.#tell()
  }

  #key(): string {
    return `labinov-interview ${this.dataset.code} ${today()}`
  }

  #next({ outcome }: Answered): void {
    // Another tab may have counted meanwhile, and midnight may have passed.
    this.#taken = Number(localStorage.getItem(this.#key()) ?? 0) + 1
    localStorage.setItem(this.#key(), String(this.#taken))
    this.#show('last', true)
    this.#show('sent', outcome !== 'waiting')
    this.#show('kept', outcome === 'waiting')
    document.dispatchEvent(new Event('survey-again'))
  }

  #show(state: string, shown: boolean): void {
    const part = this.querySelector<HTMLElement>(`[data-state="${state}"]`)
    if (part) part.hidden = !shown
  }

  #count(name: string, count: number): void {
    const part = this.querySelector(`[data-count="${name}"]`)
    if (part) part.textContent = String(count)
  }

  /** What this device holds of this code, also what the server refused: the desk may still take it. */
  async #kept(): Promise<KeptAnswer[]> {
    const isOurs = ({ address }: KeptAnswer) =>
      new URL(address).pathname.split('/').pop()?.toUpperCase() === this.dataset.code
    return (await listKept().catch(() => [])).filter(isOurs)
  }

  /** Hands over what is here. It stays here too: the file may get lost, and each answer counts once. */
  async #save(): Promise<void> {
    download(handedFile(this.dataset.code ?? '', await this.#kept()))
  }

  async #tell(): Promise<void> {
    const kept = await this.#kept()
    const refused = kept.filter((answer) => answer.refused).length
    const waiting = kept.length - refused
    const isToday = ({ keptAt }: { keptAt: number }) =>
      new Date(keptAt).toDateString() === new Date().toDateString()
    this.#count('taken', this.#taken)
    this.#count('arrived', Math.max(0, this.#taken - kept.filter(isToday).length))
    this.#count('waiting', waiting)
    this.#count('refused', refused)
    this.#show('refused', refused > 0)
    this.#show('save', kept.length > 0)
  }
}

customElements.define('interview-day', InterviewDay)
