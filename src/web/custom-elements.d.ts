import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'answer-template': Record<string, unknown>
      'autosave-form': Record<string, unknown>
      'copy-field': Record<string, unknown>
      'draft-form': Record<string, unknown>
      'draft-lost': Record<string, unknown>
      'similar-hints': Record<string, unknown>
      'kiosk-return': Record<string, unknown>
      'meeting-keys': Record<string, unknown>
      'interview-day': Record<string, unknown>
    }
  }
}
