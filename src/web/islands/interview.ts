import { listKept } from './kept-answers/queue.ts'
import type { Answered } from './survey.ts'

/** The day where the device is: a new one counts from nothing. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
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

  async #tell(): Promise<void> {
    const isOurs = ({ address }: { address: string }) =>
      new URL(address).pathname.split('/').pop()?.toUpperCase() === this.dataset.code
    const kept = (await listKept().catch(() => [])).filter(isOurs)
    const refused = kept.filter((answer) => answer.refused).length
    const waiting = kept.length - refused
    const isToday = ({ keptAt }: { keptAt: number }) =>
      new Date(keptAt).toDateString() === new Date().toDateString()
    this.#count('taken', this.#taken)
    this.#count('arrived', Math.max(0, this.#taken - kept.filter(isToday).length))
    this.#count('waiting', waiting)
    this.#count('refused', refused)
    this.#show('refused', refused > 0)
  }
}

customElements.define('interview-day', InterviewDay)
