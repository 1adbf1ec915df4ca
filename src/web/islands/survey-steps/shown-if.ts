/** The questions of the form that this person is asked, in their order. */
function shownSteps(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.survey-step:not([hidden])')]
}

function settle(form: HTMLFormElement): void {
  for (const step of form.querySelectorAll<HTMLElement>('[data-shown-if]')) {
    const [name = '', answer] = (step.dataset.shownIf ?? '').split('=')
    step.hidden = new FormData(form).get(name) !== answer
    for (const control of step.querySelectorAll<HTMLInputElement>('input, textarea')) {
      control.disabled = step.hidden
    }
  }
  const steps = shownSteps(form)
  for (const [index, step] of steps.entries()) {
    const lead = (rel: string, to: HTMLElement | undefined) => {
      const link = step.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)
      if (link && to) link.hash = to.id
    }
    lead('next', steps[index + 1])
    lead('prev', steps[index - 1])
  }
}

/** Asks a question that has a condition only of those who meet it, and leads past it otherwise. */
export function followConditions(form: HTMLFormElement): void {
  for (const words of form.querySelectorAll<HTMLElement>('.survey-if')) words.hidden = true
  form.addEventListener('change', () => settle(form))
  // The fields are empty again only after the event.
  form.addEventListener('reset', () => setTimeout(() => settle(form)))
  settle(form)
}

/** The question after this one, or null after the last. */
export function stepAfter(step: HTMLElement): HTMLElement | null {
  const steps = step.parentElement
    ? [...step.parentElement.querySelectorAll<HTMLElement>('.survey-step')]
    : []
  return steps.find((other, index) => index > steps.indexOf(step) && !other.hidden) ?? null
}

/** The first question that must be answered and is not, or whose number is none; null when all is well. */
export function unanswered(form: HTMLFormElement): HTMLElement | null {
  const fields = new FormData(form)
  const isOpen = (step: HTMLElement) => {
    const name = step.dataset.required
    return name !== undefined && String(fields.get(name) ?? '').trim() === ''
  }
  const isNoNumber = (step: HTMLElement) => {
    const number = step.querySelector<HTMLInputElement>('.survey-step > .field .field-number')?.value.trim()
    return Boolean(number) && !/\d/.test(number ?? '')
  }
  return shownSteps(form).find((step) => isOpen(step) || isNoNumber(step)) ?? null
}

/** Whether anything is answered that the server takes: a score, the sentence, or what the region asks. */
export function isAnswered(form: HTMLFormElement): boolean {
  const isChosen = form.querySelector('input:checked:not([name="knew-before"]):not(:disabled)') !== null
  const typed = form.querySelectorAll<HTMLInputElement>(
    '[name="sentence"], [name^="added."]:not([type="radio"])',
  )
  return isChosen || [...typed].some((field) => !field.disabled && field.value.trim() !== '')
}
