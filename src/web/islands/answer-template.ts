// Puts the words of a template into the answer where the cursor stands. Without it the same button asks the server, which
// puts them behind what was typed.

class AnswerTemplate extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    const button = this.querySelector('button')
    button?.addEventListener('click', (event) => {
      const text = select?.selectedOptions[0]?.dataset.text
      const box = button.form?.querySelector<HTMLTextAreaElement>('textarea')
      if (!text || !box) return
      event.preventDefault()
      const { selectionStart: start, selectionEnd: end, value } = box
      const before = start > 0 && !/\s$/.test(value.slice(0, start)) ? '\n' : ''
      box.setRangeText(before + text, start, end, 'end')
      box.focus()
    })
  }
}

customElements.define('answer-template', AnswerTemplate)
