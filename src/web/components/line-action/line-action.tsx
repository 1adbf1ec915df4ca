type LineActionProps = {
  /** The complete address that is sent to. */
  action: string
  /** What is sent along. */
  fields?: Readonly<Record<string, string>>
  label: string
  /** The label with the name of the line, for those who hear the buttons of a list one after another. */
  spoken?: string
}

/** What can be done to one line of a list: a quiet button in a form of its own. */
export function LineAction({ action, fields = {}, label, spoken }: LineActionProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="ds-button" data-variant="tertiary" data-size="sm" type="submit" aria-label={spoken}>
        {label}
      </button>
    </form>
  )
}
