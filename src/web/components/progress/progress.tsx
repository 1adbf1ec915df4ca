type ProgressProps = {
  value: number
  max: number
  /** What is counted, as the sentence beside the bar. */
  label: string
  labelHidden?: boolean
}

/** How far something is: a bar and the sentence that says the same. */
export function Progress({ value, max, label, labelHidden }: ProgressProps) {
  return (
    <div class="progress">
      <progress value={value} max={max} aria-label={label} />
      {!labelHidden && (
        <span class="small" aria-hidden="true">
          {label}
        </span>
      )}
    </div>
  )
}
