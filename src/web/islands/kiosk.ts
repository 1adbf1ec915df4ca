import type { Answered } from './survey.ts'

/** A kiosk stands for weeks: untouched for this long, it fetches its page anew, with the questions of that day. */
const RENEW_MS = 15 * 60_000

/**
 * Brings a kiosk back to the start: some seconds after an answer, and when somebody walked away from a form, after
 * asking. What one person chose is gone before the next one comes, also by the browser's way back.
 */
class KioskReturn extends HTMLElement {
  readonly #form = document.querySelector<HTMLFormElement>('form#survey')
  #timer = 0
  #lastTouch = Date.now()
  #isTouched = false

  connectedCallback(): void {
    for (const name of ['pointerdown', 'keydown', 'input']) addEventListener(name, () => this.#touch())
    // The browser's way back may show a page as it was left.
    addEventListener('pageshow', (event) => event.persisted && this.#start())
    document.addEventListener('survey-answered', (event) => {
      event.preventDefault()
      this.#thank((event as CustomEvent<Answered>).detail)
    })
    this.querySelector('[data-now]')?.addEventListener('click', () => this.#start())
    this.querySelector('[data-stay]')?.addEventListener('click', () => this.#touch())
    setInterval(() => this.#renew(), RENEW_MS)
    // On the page of thanks there is no form, only the way back.
    if (!this.#form) this.#wait('thanks', () => this.#start())
    // In the other language it comes as far as it was filled in.
    if (this.#form?.querySelector('input:checked')) this.#touch()
  }

  #part(state: string): HTMLElement | null {
    return this.querySelector(`[data-state="${state}"]`)
  }

  #show(state: string, shown: boolean): void {
    const part = this.#part(state)
    if (part) part.hidden = !shown
  }

  #wait(name: 'thanks' | 'idle' | 'warning', then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(then, Number(this.dataset[name]) * 1000)
  }

  #touch(): void {
    this.#lastTouch = Date.now()
    if (!this.#form) return
    // Who reads on or scans the code gets the time again.
    if (this.#form.hidden) {
      this.#wait('thanks', () => this.#start())
      return
    }
    this.#isTouched = true
    this.#show('idle', false)
    this.#wait('idle', () => this.#ask())
  }

  #ask(): void {
    this.#show('idle', true)
    this.querySelector<HTMLElement>('[data-stay]')?.focus()
    this.#wait('warning', () => this.#start())
  }

  #thank({ outcome }: Answered): void {
    if (this.#form) this.#form.hidden = true
    this.#show('sent', outcome !== 'waiting')
    this.#show('kept', outcome === 'waiting')
    this.#show('thanked', true)
    this.querySelector<HTMLElement>('[data-state="thanked"] h2')?.focus()
    this.#wait('thanks', () => this.#start())
    if (outcome !== 'waiting') this.#tellMore().catch(() => {})
  }

  /**
   * What others said, what changed and where to complain, from the page of thanks. It is not gone to: a kiosk that lost its
   * signal on the way would be left with the browser's own error.
   */
  async #tellMore(): Promise<void> {
    const answer = await fetch(`${this.#form?.action}/thanks`)
    if (!answer.ok || this.#part('thanked')?.hidden) return
    const thanks = new DOMParser().parseFromString(await answer.text(), 'text/html')
    this.#more()?.replaceChildren(...thanks.querySelectorAll('main > section, main > .kiosk-code'))
  }

  #more(): Element | null {
    return this.querySelector('[data-more]')
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#isTouched = false
    const home = this.dataset.home ?? location.pathname
    // The next person begins in the first language again.
    if (!this.#form || location.pathname.toUpperCase() !== home.toUpperCase()) {
      location.replace(home)
      return
    }
    this.#show('thanked', false)
    this.#more()?.replaceChildren()
    this.#show('idle', false)
    document.dispatchEvent(new Event('survey-again'))
  }

  async #renew(): Promise<void> {
    if (this.#isTouched || Date.now() - this.#lastTouch < RENEW_MS) return
    const page = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null)
    if (page?.ok) location.reload()
  }
}

customElements.define('kiosk-return', KioskReturn)
