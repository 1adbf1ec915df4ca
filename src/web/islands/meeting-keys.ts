// Turns the pages of a meeting by the arrows of the keyboard and by the keys of a pointer in the hand. Without it the links do.

const NEXT = ['ArrowRight', 'PageDown']
const BEFORE = ['ArrowLeft', 'PageUp']

class MeetingKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#turn)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#turn)
  }

  #turn = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // Whoever writes a note moves within it.
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    const rel = NEXT.includes(event.key) ? 'next' : BEFORE.includes(event.key) ? 'prev' : null
    const link = rel && this.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)
    if (!link) return
    event.preventDefault()
    link.click()
  }
}

customElements.define('meeting-keys', MeetingKeys)
