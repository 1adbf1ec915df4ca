import { newIdentifier } from './kept-answers/identifier.ts'
import { keepPageCopy, sendWhenOnline, stayOnPhone } from './kept-answers/page-copy.ts'
import { forget, type KeptAnswer, keep, listWaiting } from './kept-answers/queue.ts'
import { forgetOpened, listRefused, openAgain } from './kept-answers/refused.ts'
import { type Outcome, send, sendWaiting } from './kept-answers/send.ts'
import { followDraft, forgetDraft, restoreDraft } from './survey-steps/draft.ts'
import { fillFromLink } from './survey-steps/prefill.ts'
import { followConditions, isAnswered, stepAfter, unanswered } from './survey-steps/shown-if.ts'

/** Long enough to see what was chosen, short enough not to wait for it. */
const ADVANCE_MS = 220
/** A weak signal comes back without a word; what waits is tried again this often while the page is open. */
const RETRY_MS = 60_000

/** What `survey-answered` tells: whether the server has the answer, or this device keeps it. */
export type Answered = { readonly outcome: Exclude<Outcome, 'refused'> }

/**
 * Improves the survey: a tap on an answer goes on to the next question, and without a signal the answer is kept on
 * this phone and sent later. It says 'sent' only for what the server has taken. Without this script the same form works.
 * A mode for many people on one device takes over after each answer by preventing `survey-answered`, and starts the next
 * with `survey-again`.
 */
class KeptAnswers extends HTMLElement {
  readonly #form = document.querySelector<HTMLFormElement>('form#survey')
  #isSending = false
  #goingOn: ReturnType<typeof setTimeout> | undefined
  #pointedAt: EventTarget | null = null
  #isLeaving = false

  connectedCallback(): void {
    this.#form?.addEventListener('pointerdown', ({ target }) => {
      this.#pointedAt = target
    })
    this.#form?.addEventListener('keydown', () => {
      this.#pointedAt = null
    })
    this.#form?.addEventListener('click', ({ target }) => this.#goOn(target))
    document
      .querySelector('button[form="survey"][lang]')
      ?.addEventListener('click', (event) => this.#changeLanguage(event))
    this.#form?.addEventListener('submit', (event) => this.#submit(event))
    this.querySelector('[data-again]')?.addEventListener('click', () => this.#startAgain())
    document.addEventListener('survey-again', () => this.#startAgain())
    this.querySelector('[data-open-again]')?.addEventListener('click', () => this.#openAgain())
    this.querySelector('[data-drop]')?.addEventListener('click', () => this.#drop())
    setInterval(() => this.#isSending || this.#sendWhatWaits(), RETRY_MS)
    if (this.#form) fillFromLink(this.#form)
    if (this.#form) this.#goOnFromBefore(this.#form)
    if (this.#form) followConditions(this.#form)
    addEventListener('online', () => this.#sendWhatWaits())
    addEventListener('offline', () => this.#tellSignal())
    // An answer that the server has just shown again, or said of that it comes too late.
    const shown = this.dataset.shown ?? this.#get('id')
    // The page of thanks has no form: what was filled in has arrived.
    if (location.pathname.endsWith('/thanks')) forgetDraft(location.pathname)
    this.#renew()
    this.#tellSignal()
    forgetOpened(shown)
      .catch(() => {})
      .then(() => this.#sendWhatWaits())
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
    // Above the questions, where it is seen on every screen of the survey.
    const told = document.querySelector<HTMLElement>('[data-waiting]')
    if (told) told.hidden = waiting.length === 0
    const count = told?.querySelector('[data-count]')
    if (count) count.textContent = String(waiting.length)
    this.#show('refused', (await listRefused()).length > 0)
  }

  async #openAgain(): Promise<void> {
    const [answer] = await listRefused()
    if (answer) openAgain(answer)
  }

  async #drop(): Promise<void> {
    const [answer] = await listRefused()
    if (answer) await forget(answer.id)
    await this.#tellWaiting()
  }

  async #sendWhatWaits(): Promise<void> {
    this.#tellSignal()
    // Without a place to keep answers there are none, and the form goes its plain way.
    const sent = await sendWaiting().catch(() => 0)
    if (sent > 0) this.#show('sent', true)
    document.dispatchEvent(new Event('survey-sent'))
    await this.#tellWaiting().catch(() => {})
  }

  #get(name: string): string {
    const field = this.#form?.elements.namedItem(name)
    return field instanceof HTMLInputElement ? field.value : ''
  }

  #set(name: string, value: string): void {
    const field = this.#form?.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }

  /** A page that the phone had kept carries an old identifier; each answer needs its own. */
  #renew(): void {
    this.#set('id', newIdentifier())
  }

  /**
   * After a reload in the middle, or in the other language, the answers are there again. Where there are none, it begins at
   * the first question, whatever question the address names.
   */
  #goOnFromBefore(form: HTMLFormElement): void {
    // What the server shows again it has filled in itself, and a kiosk never shows what somebody left.
    const isFresh = form.classList.contains('survey-by-step')
    const isRestored = isFresh && this.dataset.draft !== undefined && restoreDraft(form)
    if (isFresh && !isRestored && /^#step-/.test(location.hash) && !isAnswered(form))
      location.replace('#step-1')
    if (this.dataset.draft !== undefined) followDraft(form)
  }

  /**
   * Only a finger or a mouse goes on by itself: with the keyboard one looks through the answers first. A click says of itself
   * what it came from in young browsers only.
   */
  #goOn(target: EventTarget | null): void {
    const isPointed = target !== null && target === this.#pointedAt
    this.#pointedAt = null
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !isPointed) return
    const step = target.closest<HTMLElement>('.survey-step')
    if (!step) return
    clearTimeout(this.#goingOn)
    this.#goingOn = setTimeout(() => {
      // Which question comes next may hang on this answer; where all are on one page, none is gone to.
      const next = stepAfter(step)
      if (!next || next.offsetParent !== null) return
      location.hash = next.id
      next.focus({ preventScroll: true })
    }, ADVANCE_MS)
  }

  /** Into the other language the draft goes along by itself, and so does the question that is open. */
  #changeLanguage(event: Event): void {
    // A kiosk has no draft: there the form itself goes along, and is not sent as an answer.
    this.#isLeaving = this.dataset.draft === undefined
    if (this.#isLeaving) return
    event.preventDefault()
    location.assign((event.currentTarget as HTMLButtonElement).formAction + location.hash)
  }

  async #submit(event: SubmitEvent): Promise<void> {
    const form = this.#form
    if (this.#isLeaving) return
    const says = form !== null && isAnswered(form)
    // The server's own sentences tell what is wrong, so an empty form goes to it as long as there is a signal.
    if (!form || (navigator.onLine && !says)) return
    event.preventDefault()
    // The first tap is on its way.
    if (this.#isSending) return
    const open = navigator.onLine ? null : unanswered(form)
    this.#show('required', open !== null)
    if (open) {
      location.hash = open.id
      open.focus()
      return
    }
    this.#show('nothing', !says)
    if (!says) return
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const answer: KeptAnswer = {
      id: fields.get('id') ?? '',
      address: form.action,
      fields: fields.toString(),
      keptAt: Date.now(),
    }
    this.#isSending = true
    this.#show('sending', true)
    const isKept = await keep(answer).then(
      () => true,
      () => false,
    )
    this.#show('unkept', !isKept && !navigator.onLine)
    if (!isKept) {
      // Nothing can be kept here: the form goes its plain way, where there is one.
      this.#isSending = false
      this.#show('sending', false)
      if (navigator.onLine) form.submit()
      return
    }
    const outcome = await send(answer)
    this.#show('sending', false)
    await this.#follow(answer, outcome, form).catch(() => {})
    this.#isSending = false
  }

  async #follow(answer: KeptAnswer, outcome: Outcome, form: HTMLFormElement): Promise<void> {
    // It stays on the phone until the page on which the server says why has come.
    if (outcome === 'refused') {
      await keep({ ...answer, refused: true }).catch(() => {})
      return form.submit()
    }
    forgetDraft(form.action)
    // What the server has counts once, also when this phone cannot take it off now.
    if (outcome !== 'waiting') await forget(answer.id).catch(() => {})
    else {
      sendWhenOnline().catch(() => {})
      stayOnPhone().catch(() => {})
    }
    const detail: Answered = { outcome }
    const isOurs = this.dispatchEvent(
      new CustomEvent('survey-answered', { detail, bubbles: true, cancelable: true }),
    )
    if (!isOurs) await this.#tellWaiting()
    else if (outcome === 'waiting') await this.#tellKept(form)
    else location.assign(`${answer.address}/thanks${outcome === 'known' ? '?known=1' : ''}`)
  }

  async #tellKept(form: HTMLFormElement): Promise<void> {
    form.hidden = true
    this.#show('sent', false)
    this.#tellWaiting().catch(() => {})
    this.#show('kept', true)
    // One slip is one answer: the next person brings a slip of their own.
    const again = this.querySelector<HTMLElement>('[data-again]')
    if (again) again.hidden = this.#get('visit') !== ''
    this.querySelector<HTMLElement>('[data-state="kept"] h2')?.focus()
  }

  #startAgain(): void {
    const form = this.#form
    if (!form) return
    // Who answers fast begins anew before the last tap has gone on.
    clearTimeout(this.#goingOn)
    this.#isLeaving = false
    forgetDraft(form.action)
    form.reset()
    form.hidden = false
    this.#renew()
    // The page came for an earlier answer, so its time says nothing of this one.
    this.#set('started', '')
    this.#show('nothing', false)
    this.#show('required', false)
    this.#show('kept', false)
    location.hash = 'step-1'
    form.querySelector<HTMLElement>('.survey-step')?.focus()
  }
}

customElements.define('kept-answers', KeptAnswers)
