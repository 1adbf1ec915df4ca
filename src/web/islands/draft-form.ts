import { followDraft, forgetDraft, restoreDraft } from './survey-steps/draft.ts'

// A form with files is not read when its session has ended. Its texts stay in this tab until then, and stand in it again after signing in; the files
// are chosen anew. Without this the page says beforehand that files need a session.

/** Says that the last form was not read; set by the page that asks to sign in. */
const LOST = 'labinov-lost'

/** Stands within a form with files. */
class DraftForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form')
    if (!form) return
    if (this.#wasLost() && restoreDraft(form)) {
      // Whatever else follows the form, such as saving by itself, hears of it as of typing.
      for (const control of form.elements) control.dispatchEvent(new Event('input', { bubbles: true }))
    } else forgetDraft(form.action)
    followDraft(form)
  }

  #wasLost(): boolean {
    try {
      const isLost = sessionStorage.getItem(LOST) !== null
      sessionStorage.removeItem(LOST)
      return isLost
    } catch {
      // A browser that keeps nothing has lost it.
      return false
    }
  }
}

/** Stands on the page that asks to sign in, when a form was not read. */
class DraftLost extends HTMLElement {
  connectedCallback(): void {
    try {
      sessionStorage.setItem(LOST, '1')
    } catch {
      // Nothing was kept there either.
    }
  }
}

customElements.define('draft-form', DraftForm)
customElements.define('draft-lost', DraftLost)
