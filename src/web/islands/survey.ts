import { newIdentifier } from './kept-answers/identifier.ts'
import { keepPageCopy, sendWhenOnline } from './kept-answers/page-copy.ts'
import { forget, type KeptAnswer, keep, listWaiting } from './kept-answers/queue.ts'
import { type Outcome, send, sendWaiting } from './kept-answers/send.ts'

/** Long enough to see what was chosen, short enough not to wait for it. */
const advance_milliseconds = 220

/**
 * Improves the survey: a tap on an answer goes on to the next question, and without a signal the answer is kept on
 * this phone and sent later. It says 'sent' only for what the server has taken. Without this script the same form works.
 */
class KeptAnswers extends HTMLElement {
  readonly #form = document.querySelector<HTMLFormElement>('form#survey')

  connectedCallback(): void {
    this.#form?.addEventListener('click', (event) => this.#goOn(event as PointerEvent))
    this.#form?.addEventListener('submit', (event) => this.#submit(event))
    this.querySelector('[data-again]')?.addEventListener('click', () => this.#startAgain())
    addEventListener('online', () => this.#sendWhatWaits())
    addEventListener('offline', () => this.#tellSignal())
    this.#renew()
    this.#tellSignal()
    this.#sendWhatWaits()
    keepPageCopy(this.dataset.scope ?? '/s/').catch(() => {})
  }

  #show(state: string, shown: boolean): void {
    const part = this.querySelector<HTMLElement>(`[data-state="${state}"]`)
    if (part) part.hidden = !shown
  }

  #tellSignal(): void {
    this.#show('offline', !navigator.onLine)
  }

  async #tellWaiting(): Promise<void> {
    const waiting = await listWaiting()
    for (const part of this.querySelectorAll('[data-count]')) part.textContent = String(waiting.length)
    this.#show('waiting', waiting.length > 0)
  }

  async #sendWhatWaits(): Promise<void> {
    this.#tellSignal()
    // Without a place to keep answers there are none, and the form goes its plain way.
    const sent = await sendWaiting().catch(() => 0)
    if (sent > 0) this.#show('sent', true)
    await this.#tellWaiting().catch(() => {})
  }

  /** A page that the phone had kept carries an old identifier; each answer needs its own. */
  #renew(): void {
    const field = this.#form?.elements.namedItem('id')
    if (field instanceof HTMLInputElement) field.value = newIdentifier()
  }

  /** Only a finger or a mouse goes on by itself: with the keyboard one looks through the answers first. */
  #goOn(event: PointerEvent): void {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !event.pointerType) return
    const step = target.closest<HTMLElement>('.survey-step')
    const next = step?.nextElementSibling
    if (!(next instanceof HTMLElement) || next.offsetParent !== null) return
    setTimeout(() => {
      location.hash = next.id
      next.focus({ preventScroll: true })
    }, advance_milliseconds)
  }

  async #submit(event: SubmitEvent): Promise<void> {
    const form = this.#form
    // The server's own sentences tell what is wrong, so an empty form goes to it as long as there is a signal.
    const empty = !form?.querySelector('input:checked')
    if (!form || (navigator.onLine && empty)) return
    event.preventDefault()
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const says = !empty || fields.get('sentence')?.trim()
    this.#show('nothing', !says)
    if (!says) return
    const answer: KeptAnswer = {
      id: fields.get('id') ?? '',
      address: form.action,
      fields: fields.toString(),
      keptAt: Date.now(),
    }
    try {
      await keep(answer)
    } catch {
      form.submit()
      return
    }
    await this.#follow(answer, await send(answer), form)
  }

  async #follow(answer: KeptAnswer, outcome: Outcome, form: HTMLFormElement): Promise<void> {
    if (outcome === 'waiting') return this.#tellKept(form)
    await forget(answer.id)
    if (outcome === 'refused') form.submit()
    else location.assign(`${answer.address}/thanks${outcome === 'known' ? '?known=1' : ''}`)
  }

  async #tellKept(form: HTMLFormElement): Promise<void> {
    await this.#tellWaiting()
    form.hidden = true
    this.#show('sent', false)
    this.#show('kept', true)
    this.querySelector<HTMLElement>('[data-state="kept"] h2')?.focus()
    sendWhenOnline().catch(() => {})
  }

  #startAgain(): void {
    const form = this.#form
    if (!form) return
    form.reset()
    form.hidden = false
    this.#renew()
    this.#show('kept', false)
    location.hash = 'step-1'
    form.querySelector<HTMLElement>('.survey-step')?.focus()
  }
}

customElements.define('kept-answers', KeptAnswers)
