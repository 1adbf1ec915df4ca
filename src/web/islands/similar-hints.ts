// Says while somebody types what was done or thought of already. Without it the same stands on the page after saving.

/** Long enough for a word to be finished. */
const PAUSE_MS = 700
/** Shorter ones say nothing by themselves. */
const CHARACTERS_MIN = 8

type Hint = { readonly name: string; readonly note: string; readonly href: string | null }

class SimilarHints extends HTMLElement {
  #list: HTMLElement | null = null
  #box: HTMLElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = ''

  connectedCallback(): void {
    this.#box = this.querySelector('[data-similar]')
    this.#list = this.#box?.querySelector('ul') ?? null
    const names = (this.dataset.fields ?? '').split(' ')
    this.addEventListener('input', (event) => {
      if (!names.includes((event.target as HTMLInputElement).name)) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#ask(names), PAUSE_MS)
    })
  }

  async #ask(names: readonly string[]): Promise<void> {
    const fields = names.flatMap((name) => {
      const field = this.querySelector<HTMLInputElement>(`[name="${name}"]`)
      return field?.value.trim() || []
    })
    const text = fields.join(' ')
    if (text.length < CHARACTERS_MIN || text === this.#asked) return
    this.#asked = text
    try {
      const response = await fetch(`${this.dataset.from}?text=${encodeURIComponent(text.slice(0, 500))}`)
      if (!response.ok || text !== this.#asked) return
      const { hints } = (await response.json()) as { hints: readonly Hint[] }
      this.#show(hints)
    } catch {
      // Without a connection there is no hint; the same is said after saving.
    }
  }

  #show(hints: readonly Hint[]): void {
    if (!this.#list || !this.#box) return
    this.#list.replaceChildren(
      ...hints.map(({ name, note, href }) => {
        const item = document.createElement('li')
        const title = document.createElement(href === null ? 'b' : 'a')
        title.textContent = name
        if (href !== null) Object.assign(title, { href, target: '_blank', rel: 'noopener' })
        const small = document.createElement('small')
        small.textContent = note
        item.append(title, document.createElement('br'), small)
        return item
      }),
    )
    this.#box.hidden = hints.length === 0
  }
}

customElements.define('similar-hints', SimilarHints)
