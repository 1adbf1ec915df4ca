import type { PropsWithChildren } from 'hono/jsx'

type FoldedFormProps = PropsWithChildren<{ title: string; action: string; button: string; open: boolean }>

/** A form that is opened by whoever wants to change something; open at once when it was refused. */
export function FoldedForm({ title, action, button, open, children }: FoldedFormProps) {
  return (
    <details open={open}>
      <summary>
        <b>{title}</b>
      </summary>
      <form class="form" method="post" action={action} novalidate>
        {children}
        <div>
          <button class="ds-button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </details>
  )
}
