import type { Child } from 'hono/jsx'

type ConfirmActionProps = {
  /** What opens the question: the deed. */
  label: string
  /** The label with the name of the line, for those who hear the buttons of a list one after another. */
  spoken?: string
  /** What happens, and how it is taken back. */
  question: string
  /** The complete address that is sent to. */
  action: string
  /** What is sent along. */
  fields?: Readonly<Record<string, string>>
  /** What the button says that does it. */
  confirm: string
  /** Open from the start: what was typed was refused. */
  open?: boolean
  /** Further fields of the form, such as a reason. */
  children?: Child
}

/** A deed that is asked about before it is done, without script: it opens into a sentence and the button that does it. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { label, spoken, question, action, fields = {}, confirm, open, children } = props
  return (
    <details class="confirm-action" open={open}>
      <summary aria-label={spoken}>{label}</summary>
      <form class="stack" method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="small">{question}</p>
        {children}
        <div>
          <button class="ds-button" data-variant="secondary" data-color="danger" data-size="sm" type="submit">
            {confirm}
          </button>
        </div>
      </form>
    </details>
  )
}
