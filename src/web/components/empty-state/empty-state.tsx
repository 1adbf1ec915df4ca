import type { PropsWithChildren } from 'hono/jsx'

type EmptyStateProps = PropsWithChildren<{
  /** What is not there yet, as a sentence. */
  sentence: string
  /** The step that changes it; `href` is a complete address. */
  next?: { label: string; href: string }
}>

/** Says that there is nothing yet, and the next step, instead of an empty space. */
export function EmptyState({ sentence, next, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-sentence">{sentence}</p>
      {children}
      {next && (
        <a class="ds-button" data-variant="secondary" href={next.href}>
          {next.label}
        </a>
      )}
    </div>
  )
}
