import { raw } from 'hono/html'
import { qrVector } from '../../../../documents/qr.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import type { View } from '../../../view.ts'

/** Long enough to read what others said or to scan the code, short enough that the next in the queue finds the start. */
const THANKS_SECONDS = 20
/** Nobody reads a question for so long; after it the kiosk asks whether somebody is there. */
const IDLE_SECONDS = 60
/** Time to say yes (WCAG 2.2.1 asks for twenty seconds). */
const WARNING_SECONDS = 20
/** Without script nobody can be asked; a form that was left half filled is cleared after five minutes. */
const CLEARED_SECONDS = 300

/** Without script: the thanks lead back to the start by themselves, and a form left behind is cleared. */
function refreshTo(address: string, seconds: number) {
  return (
    <noscript>
      <meta http-equiv="refresh" content={`${seconds}; url=${address}`} />
    </noscript>
  )
}

export const idleRefresh = (survey: Survey) => refreshTo(paths.survey(survey.code), CLEARED_SECONDS)
export const thanksRefresh = (survey: Survey) => refreshTo(paths.survey(survey.code), THANKS_SECONDS)

/** The way to complain leads to the person's own phone: nobody writes down a problem on a device that all read. */
export function ComplaintCode({ view, address }: { view: View; address: string }) {
  const qr = qrVector(address)
  if (!qr.ok) return null
  const { size, path } = qr.value
  return (
    <figure class="kiosk-code">
      {raw(
        `<svg viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
      )}
      <figcaption>
        {view.messages.survey.kioskComplain} <b>{address.replace(/^https?:\/\//, '')}</b>
      </figcaption>
    </figure>
  )
}

/**
 * What brings a kiosk back to the start: after an answer, and when somebody walks away from a half-filled form. Shown by
 * its script; without it the page itself is loaded anew.
 */
export function KioskReturn({ view, survey }: { view: View; survey: Survey }) {
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  return (
    <kiosk-return
      data-home={paths.survey(survey.code)}
      data-thanks={String(THANKS_SECONDS)}
      data-idle={String(IDLE_SECONDS)}
      data-warning={String(WARNING_SECONDS)}
    >
      <div class="stack" data-state="thanked" hidden>
        <h2 tabindex={-1}>{words.thanksTitle}</h2>
        <p data-state="sent">{words.thanksLead}</p>
        <p data-state="kept">{words.kioskKept}</p>
        <p class="small">{words.kioskReturn(number(THANKS_SECONDS))}</p>
        <button class="ds-button" type="button" data-now="">
          {words.kioskNow}
        </button>
        <div class="stack" data-more="" />
      </div>
      <div
        class="kiosk-warning stack"
        role="alertdialog"
        aria-labelledby="kiosk-still"
        data-state="idle"
        hidden
      >
        <h2 id="kiosk-still">{words.kioskStill}</h2>
        <p>{words.kioskCleared(number(WARNING_SECONDS))}</p>
        <button class="ds-button" type="button" data-stay="">
          {words.kioskStay}
        </button>
      </div>
    </kiosk-return>
  )
}

/** On the page of thanks: the way back to the start, which is also gone by itself. */
export function KioskHome({ view, survey }: { view: View; survey: Survey }) {
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  const home = paths.survey(survey.code)
  return (
    <>
      <p>{words.kioskReturn(number(THANKS_SECONDS))}</p>
      <div class="actions">
        <a class="ds-button" href={home}>
          {words.kioskNow}
        </a>
      </div>
      <kiosk-return data-home={home} data-thanks={String(THANKS_SECONDS)} />
    </>
  )
}
