// Saves a worksheet in the background while somebody types. The form works without it by its Save button; this
// only presses that button early, says truthfully what is saved, and never changes a field that is being typed in.

/** Long enough for a thought to be finished, short enough that little is lost with the battery. */
const PAUSE_MS = 1_500
/** After a failure the connection is tried again at this pace. */
const RETRY_MS = 8_000

type Saved = {
  revision: number
  sentence: string
  values: Record<string, string | string[]>
  otherTexts: Record<string, string>
  /** Fields in which this very save met a colleague's text. */
  met: string[]
}

class AutosaveForm extends HTMLElement {
  #form: HTMLFormElement | null = null
  #state: HTMLElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending = false
  #unsaved = false

  connectedCallback(): void {
    this.#form = this.querySelector('form')
    this.#state = this.querySelector('[data-save-state]')
    this.#form?.addEventListener('input', (event) => this.#changed(event))
    this.#form?.addEventListener('submit', () => this.#leave())
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsaved) event.preventDefault()
    })
    window.addEventListener('online', () => this.#unsaved && this.#saveIn(0))
  }

  #changed(event: Event): void {
    const { name } = event.target as HTMLInputElement
    if (!name.startsWith('answer.')) return
    this.#unsaved = true
    this.#saveIn(PAUSE_MS)
  }

  #leave(): void {
    clearTimeout(this.#timer)
    this.#unsaved = false
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#save(), milliseconds)
  }

  #say(sentence: string, tone: 'saved' | 'saving' | 'unsaved'): void {
    if (!this.#state) return
    this.#state.textContent = sentence
    this.#state.dataset.tone = tone
  }

  /** The answers as they stand; files and replies go only by their buttons. */
  #answers(): URLSearchParams {
    const answers = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form as HTMLFormElement)) {
      const isAnswer = name === 'revision' || name.startsWith('answer.')
      if (isAnswer && typeof value === 'string') answers.append(name, value)
    }
    answers.set('intent', 'autosave')
    return answers
  }

  async #save(): Promise<void> {
    if (this.#sending || !this.#form) return this.#saveIn(PAUSE_MS)
    this.#sending = true
    const sent = this.#answers()
    this.#say(this.dataset.saving ?? '', 'saving')
    try {
      const response = await fetch(this.#form.action, { method: 'POST', body: sent })
      if (response.ok) this.#saved(sent, (await response.json()) as Saved)
      else await this.#refused(response)
    } catch {
      this.#say(this.dataset.unsaved ?? '', 'unsaved')
      this.#saveIn(RETRY_MS)
    } finally {
      this.#sending = false
    }
  }

  async #refused(response: Response): Promise<void> {
    if (response.status === 401) return this.#say(this.dataset.session ?? '', 'unsaved')
    const isJson = response.headers.get('content-type')?.includes('application/json')
    const sentence = isJson ? ((await response.json()) as { sentence: string }).sentence : undefined
    this.#say(sentence ?? this.dataset.refused ?? '', 'unsaved')
    if (response.status >= 500) this.#saveIn(RETRY_MS)
  }

  #saved(sent: URLSearchParams, saved: Saved): void {
    const now = this.#answers()
    const isTyping = (name: string) => now.getAll(name).join('\n') !== sent.getAll(name).join('\n')
    // Typed on in a field that met another text: send once more on the old revision, so that this text is kept too.
    if (saved.met.some((key) => isTyping(`answer.${key}`))) {
      this.#saveIn(0)
      return
    }
    this.#unsaved = [...now.keys(), ...sent.keys()].some(isTyping)
    for (const [key, value] of Object.entries(saved.values)) {
      if (!isTyping(`answer.${key}`)) this.#show(key, value)
    }
    for (const place of this.querySelectorAll<HTMLElement>('[id^="other-texts-"]')) {
      place.innerHTML = saved.otherTexts[place.id.slice('other-texts-'.length)] ?? ''
    }
    const revision = this.#form?.elements.namedItem('revision') as HTMLInputElement
    revision.value = String(saved.revision)
    this.#say(saved.sentence, saved.met.length > 0 ? 'unsaved' : 'saved')
    if (this.#unsaved) this.#saveIn(PAUSE_MS)
  }

  /** Puts what a colleague saved into a field that nobody here is typing in. */
  #show(key: string, value: string | string[]): void {
    for (const control of this.querySelectorAll<HTMLInputElement>(`[name="answer.${CSS.escape(key)}"]`)) {
      if (control.type === 'checkbox') control.checked = value.includes(control.value)
      else if (control.type === 'radio') control.checked = control.value === value
      else if (typeof value === 'string' && control.value !== value) control.value = value
    }
  }
}

customElements.define('autosave-form', AutosaveForm)
