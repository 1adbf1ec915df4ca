import type { Child } from 'hono/jsx'
import { measureName, unitName } from '../../../domain/measurement/unit-name.ts'
import { LETTER_ELEMENTS } from '../../../domain/survey/element-answers.ts'
import {
  type ThreeFacts as Facts,
  factsWithin,
  noFacts,
  type OutcomeFact,
  type VoiceFact,
} from '../../../domain/verdict/three-facts.ts'
import { formatsOf, sharedDigits } from '../../format.ts'
import { indexText } from '../../index-text.ts'
import type { View } from '../../view.ts'

type ThreeFactsProps = {
  view: View
  /** As they are stored beside the verdict; none were stored before the first judgement. */
  facts: Facts | undefined
  /** The region's limit of small numbers. */
  limit: number
}

type FactProps = { label: string; value: Child | null; note: string; nothing: string }

function Fact({ label, value, note, nothing }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value ?? '–'}
        <small>{value === null ? nothing : note}</small>
      </dd>
    </div>
  )
}

function outcomeNote(view: View, { isWithout, isOpen, unit: typed }: OutcomeFact): string {
  const unit = unitName(view.language, typed)
  const words = view.messages.verdict.facts
  if (!isWithout) return isOpen ? words.averages(unit) : unit
  return isOpen ? words.goingOn(unit) : words.without(unit)
}

/** Two figures with the decimals that both need; an arrow for the eye, a word for the ear. */
export function FromTo({ view, before, after }: { view: View; before: number; after: number }) {
  const digits = sharedDigits([before, after])
  const { decimal } = formatsOf(view.language)
  return (
    <>
      {decimal(before, digits)}
      <span aria-hidden="true"> → </span>
      <span class="visually-hidden"> {view.messages.verdict.facts.to} </span>
      {decimal(after, digits)}
    </>
  )
}

/** Beside an index: its interval, how many answered, and to how many questions where these are fewer than nine. */
export function voiceNote(view: View, voice: VoiceFact): string {
  const { number } = formatsOf(view.language)
  const words = view.messages.verdict.facts
  const { lower, upper } = indexText(view.language, voice)
  const note = words.voiceNote(number(voice.n), lower, upper)
  return voice.questions === undefined
    ? note
    : `${note} · ${words.questions(number(voice.questions), number(LETTER_ELEMENTS))}`
}

/** What answers the question at a glance: what citizens say, the outcome and the complaints, before and now. */
export function ThreeFacts({ view, facts = noFacts, limit }: ThreeFactsProps) {
  const words = view.messages.verdict.facts
  const { decimal } = formatsOf(view.language)
  const { voice, outcome, complaints } = factsWithin(facts, limit)
  const nothing = words.notYet
  return (
    <dl class="three-facts">
      <Fact
        label={words.voice}
        value={voice && indexText(view.language, voice).index}
        note={voice ? voiceNote(view, voice) : ''}
        nothing={nothing}
      />
      <Fact
        label={outcome ? measureName(view.language, outcome) : words.outcome}
        value={outcome && <FromTo view={view} before={outcome.before} after={outcome.after} />}
        note={outcome ? outcomeNote(view, outcome) : ''}
        nothing={nothing}
      />
      <Fact
        label={words.complaints}
        value={
          complaints &&
          (complaints.before === null ? (
            decimal(complaints.after, sharedDigits([complaints.after]))
          ) : (
            <FromTo view={view} before={complaints.before} after={complaints.after} />
          ))
        }
        note={complaints?.before === null ? words.perThousandOnly : words.perThousand}
        nothing={nothing}
      />
    </dl>
  )
}

/** True when there is at least one fact to show: a row of dashes tells nothing in a list. */
export function hasFacts(facts: Facts | undefined, limit: number): facts is Facts {
  if (!facts) return false
  return Object.values(factsWithin(facts, limit)).some((fact) => fact !== null)
}
