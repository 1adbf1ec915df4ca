import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { View } from '../../view.ts'

type Tone = 'success' | 'warning' | 'error' | 'information'

const open = '<svg class="notice-shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">'
const shapes: Record<Tone, ReturnType<typeof raw>> = {
  success: raw(`${open}<circle cx="10" cy="10" r="9"/><path d="m5.5 10.3 3 3 6-6.5"/></svg>`),
  warning: raw(`${open}<path d="M10 1.5 19 18H1zM10 7.5v5M10 15v.5"/></svg>`),
  error: raw(`${open}<circle cx="10" cy="10" r="9"/><path d="m6.5 6.5 7 7m0-7-7 7"/></svg>`),
  information: raw(`${open}<circle cx="10" cy="10" r="9"/><path d="M10 9v5.5M10 5.5V6"/></svg>`),
}

type NoticeProps = PropsWithChildren<{ view: View; tone: Tone; title?: string; id?: string }>

/** A message about what just happened or what to mind. Errors interrupt a screen reader, the others wait. */
export function Notice({ view, tone, title, id, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'} id={id}>
      {shapes[tone]}
      <div>
        <b class="notice-title">{title ?? view.messages.chrome[tone]}</b> <span>{children}</span>
      </div>
    </div>
  )
}
