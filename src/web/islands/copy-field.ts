// Copies the value of a read-only field and says so politely. Without it the text is there to be selected.

/** Pages that came without encryption have no clipboard of their own; there the selection is copied. */
async function copyOf(control: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(control.value)
    return true
  } catch {
    control.focus()
    control.select()
    return document.execCommand('copy')
  }
}

class CopyField extends HTMLElement {
  connectedCallback(): void {
    const control = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!control || !button || !status) return
    button.hidden = false
    button.addEventListener('click', async () => {
      // A sentence that stays the same is not said again.
      status.textContent = ''
      const isCopied = await copyOf(control)
      // What could not be copied stays selected, for the keyboard.
      if (isCopied) button.focus()
      status.textContent = (isCopied ? this.dataset.copied : this.dataset.failed) ?? ''
    })
  }
}

customElements.define('copy-field', CopyField)
