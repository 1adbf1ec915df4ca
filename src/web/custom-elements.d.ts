import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'autosave-form': Record<string, unknown>
    }
  }
}
