/**
 * What is being filled in, so that a reload or the other language loses nothing. It is of this tab alone and ends with it:
 * nobody finds it on a phone that goes from hand to hand.
 */
const DRAFT_CHARACTERS_MAX = 100_000

/** One for each survey and each form, in whatever language it is shown. */
function keyOf(address: string): string {
  const code = /^[a-z]+:\/\/[^/]+\/(?:en\/)?s\/([^/?#]+)/.exec(address)?.[1]
  return `labinov-draft ${code?.toUpperCase() ?? address.replace(/[?#].*/, '').replace(/^([a-z]+:\/\/[^/]+)\/en\//, '$1/')}`
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What a person fills in; what the page carries along unseen belongs to that copy of the page. */
function controlsOf(form: HTMLFormElement): Control[] {
  const unseen = ['hidden', 'file', 'password', 'submit', 'button']
  return ([...form.elements] as Control[]).filter(({ name, type }) => name && !unseen.includes(type))
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** Keeps what is filled in by now. */
function keepDraft(form: HTMLFormElement): void {
  const isFilled = (control: Control) => (isChoice(control) ? control.checked : control.value !== '')
  const filled = controlsOf(form)
    .filter(isFilled)
    .map(({ name, value }) => [name, value])
  sessionStorage.setItem(keyOf(form.action), JSON.stringify(filled))
}

/** The answer is on its way, or somebody else begins. */
export function forgetDraft(address: string): void {
  try {
    sessionStorage.removeItem(keyOf(address))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function fillIn(form: HTMLFormElement, text: string): boolean {
  const kept = JSON.parse(text) as [string, string][]
  const filled = new Map(kept)
  let isFilled = false
  for (const control of controlsOf(form)) {
    const value = filled.get(control.name)
    if (value === undefined) continue
    if (isChoice(control))
      control.checked = kept.some(([name, one]) => name === control.name && one === control.value)
    else control.value = value
    control.closest('details')?.setAttribute('open', '')
    isFilled = true
  }
  return isFilled
}

/** Puts back what was filled in before this page was loaded; tells whether there was anything. */
export function restoreDraft(form: HTMLFormElement): boolean {
  try {
    const text = sessionStorage.getItem(keyOf(form.action))
    return text !== null && text.length <= DRAFT_CHARACTERS_MAX && fillIn(form, text)
  } catch {
    return false
  }
}

/** Keeps what is filled in with each change of it. */
export function followDraft(form: HTMLFormElement): void {
  const keep = () => {
    try {
      keepDraft(form)
    } catch {
      // A browser that keeps nothing begins at the first question after a reload.
    }
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
}
