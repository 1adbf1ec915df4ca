/** A field that a link may fill in, with its longest value and the words it is told by. */
type Fillable = readonly [name: string, charactersMax: number, label: string]

/** Fills one field as its first state, so that beginning again brings it back; false when the value does not fit it. */
function fill(form: HTMLFormElement, name: string, value: string): boolean {
  const found = [...form.elements].filter((each) => (each as HTMLInputElement).name === name)
  for (const control of found) {
    if (control instanceof HTMLSelectElement) {
      const option = [...control.options].find((each) => each.value === value)
      if (!option) return false
      option.defaultSelected = true
      option.selected = true
    } else if (control instanceof HTMLTextAreaElement) {
      control.defaultValue = value
    } else if (control instanceof HTMLInputElement && control.type !== 'radio') {
      if (control.classList.contains('field-number') && !/\d/.test(value)) return false
      control.defaultValue = value
    } else if (control instanceof HTMLInputElement) {
      if (control.value !== value) continue
      control.defaultChecked = true
      control.checked = true
    } else continue
    control.closest('details')?.setAttribute('open', '')
    return true
  }
  return false
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
  const fillable = JSON.parse(notice.dataset.prefill ?? '[]') as Fillable[]
  const filled = fillable.filter(([name, charactersMax]) => {
    const value = link.get(name)?.trim()
    return value && value.length <= charactersMax && fill(form, name, value)
  })
  notice.hidden = filled.length === 0
  const labels = notice.querySelector('span')
  if (labels) labels.textContent = filled.map(([, , label]) => label).join(' · ')
}
