/** The words that a field is told by: the question of a choice, or the label of anything else. */
function wordsOf(control: Element): string {
  const isChoice = control instanceof HTMLInputElement && control.type === 'radio'
  const words = isChoice
    ? control.closest('fieldset')?.querySelector('legend')
    : document.querySelector(`label[for="${control.id}"]`)
  return words?.firstChild?.textContent ?? ''
}

/** Fills one field as its first state, so that beginning again brings it back; null when the value does not fit it. */
function fill(form: HTMLFormElement, name: string, value: string): Element | null {
  for (const control of form.elements) {
    if ((control as HTMLInputElement).name !== name) continue
    if (control instanceof HTMLSelectElement) {
      const option = [...control.options].find((each) => each.value === value)
      if (!option) return null
      option.defaultSelected = true
      option.selected = true
    } else if (control instanceof HTMLInputElement && control.type === 'radio') {
      if (control.value !== value) continue
      control.defaultChecked = true
      control.checked = true
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      if (control.classList.contains('field-number') && !/\d/.test(value)) return null
      control.defaultValue = value
    }
    control.closest('details')?.setAttribute('open', '')
    return control
  }
  return null
}

/** The code of a slip, also where the copy of the page is older than the first slip and does not ask for it. */
function fillVisit(form: HTMLFormElement, visit: string): void {
  if (fill(form, 'visit', visit)) return
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'visit', defaultValue: visit })
  form.append(field)
}

/**
 * A copy of the page that a phone has kept is of the survey without what its link fills in: fills in the same as the server
 * would, and says so. On a page that came for its own link the server has done it, and names no fields.
 */
export function fillFromLink(form: HTMLFormElement): void {
  const notice = document.querySelector<HTMLElement>('[data-prefill]')
  if (!notice) return
  const link = new URLSearchParams(location.search)
  const visit = link.get('visit')
  if (visit) fillVisit(form, visit)
  // Names, with the length of the longest value where it is typed: `sex age:3`.
  const filled = (notice.dataset.prefill ?? '').split(' ').flatMap((fillable) => {
    const [name = '', charactersMax = Infinity] = fillable.split(':')
    const value = link.get(name)?.trim()
    const control = value && value.length <= Number(charactersMax) ? fill(form, name, value) : null
    return control ? [wordsOf(control)] : []
  })
  notice.hidden = filled.length === 0
  const words = notice.querySelector('span')
  if (words) words.textContent = filled.join(' · ')
}
