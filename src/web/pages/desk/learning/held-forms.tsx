import { CheckboxesField } from '../../../components/field/choice.tsx'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import type { DeskCourseProps } from './course-props.ts'

/** Those that came in great number from networks that others came from, for a look; ticked as they stand, so that an office is let in by one press. */
export function HeldForm({ view, region, course, participants, typed, errors }: DeskCourseProps) {
  const words = view.messages.learningDesk
  const held = participants.filter(({ state }) => state === 'held')
  if (held.length === 0) return null
  return (
    <section class="card stack">
      <h2 class="card-title">{words.held}</h2>
      <p>{words.heldLead(held.length)}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.lookAtHeld(region.slug, course.code))}
        novalidate
      >
        <CheckboxesField
          view={view}
          name="held"
          label={words.heldChoose}
          options={held.map(({ id, name, agencyName }) => ({
            value: id,
            label: agencyName ? `${name}, ${agencyName}` : name,
          }))}
          values={typed ? (typed.held ?? '').split('\n') : held.map(({ id }) => id)}
          error={errors?.held}
        />
        <div class="actions">
          <button class="ds-button" type="submit" name="deed" value="let-in">
            {words.letIn}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" name="deed" value="turn-away">
            {words.turnAway}
          </button>
        </div>
      </form>
    </section>
  )
}

/** Who came from one network each and has a seat or waits for one: known by one press, or their seats freed by one. */
export function NetworkForms({ view, region, course, participants, networks }: DeskCourseProps) {
  if (networks.length === 0) return null
  const words = view.messages.learningDesk
  const isShort = participants.some(({ state }) => state === 'waiting' || state === 'held')
  return (
    <details class="card stack" open={isShort}>
      <summary>
        <b>{words.networks}</b>
      </summary>
      <p>{words.networksLead}</p>
      {networks.map((people) => (
        <form
          class="stack"
          method="post"
          action={href(view, paths.lookAtHeld(region.slug, course.code))}
          aria-label={words.networkOf(people.length)}
        >
          <p>
            <b>{words.networkOf(people.length)}:</b> {people.map(({ name }) => name).join(', ')}
          </p>
          {people.map(({ id }) => (
            <input type="hidden" name="held" value={id} />
          ))}
          <div class="actions">
            <button class="ds-button" data-variant="secondary" type="submit" name="deed" value="keep">
              {words.networkKeep(people.length)}
            </button>
            <button class="ds-button" data-variant="secondary" type="submit" name="deed" value="free">
              {words.networkFree(people.length)}
            </button>
          </div>
        </form>
      ))}
    </details>
  )
}
