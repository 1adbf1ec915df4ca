import type { Action } from '../../../../../domain/access/permission.ts'
import { type FirstStep, firstSteps } from '../../../../../domain/region/first-steps.ts'
import type { FirstSteps } from '../../../../../services/region/first-steps.ts'
import { Card } from '../../../../components/card/card.tsx'
import { Tag } from '../../../../components/tag/tag.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** Where each step is taken, and what somebody must be allowed to do there. */
const places: Readonly<Record<FirstStep, { action: Action; path: (region: string) => string }>> = {
  agencies: { action: 'agency.edit', path: (region) => paths.list(region, 'agencies') },
  target: { action: 'agency.edit', path: paths.deskAgencies },
  people: { action: 'member.edit', path: paths.people },
  holidays: { action: 'holiday.edit', path: paths.holidays },
  deadlines: { action: 'worksheet-form.edit', path: paths.worksheetForms },
  'complaint-rule': { action: 'complaint-setting.edit', path: paths.complaintSettings },
  import: { action: 'innovation.import', path: (region) => paths.list(region, 'innovations') },
  mark: { action: 'region.edit', path: paths.deskRegionMark },
  'public-page': { action: 'region.open-page', path: paths.deskPublicPage },
}

export type FirstStepsProps = { view: View; steps: FirstSteps; mayDo: (action: Action) => boolean }

/** The steps in their order: what is done, what is off, and where each is taken. */
export function FirstStepsList({ view, steps, mayDo }: FirstStepsProps) {
  const words = view.messages.firstSteps
  const region = view.region?.slug ?? ''
  return (
    <ol class="ruled-list">
      {firstSteps.map((step) => {
        const { action, path } = places[step]
        const isDone = steps.done[step]
        return (
          <li>
            <p>
              {mayDo(action) ? (
                <a href={href(view, path(region))}>{words.steps[step](steps.year)}</a>
              ) : (
                words.steps[step](steps.year)
              )}
              <Tag>{isDone ? words.done : words.open}</Tag>
              {!isDone && (
                <>
                  <br />
                  <small>
                    {words.hints[step](view.region?.name ?? '')}
                    {!mayDo(action) && ` ${words.administrator}`}
                  </small>
                </>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** The same on a desk: the next one first, until all are done or the list is put away. */
export function FirstStepsCard({ view, steps, mayDo }: FirstStepsProps) {
  const words = view.messages.firstSteps
  const region = view.region?.slug ?? ''
  const open = firstSteps.filter((step) => !steps.done[step])
  return (
    <Card title={words.title} tone="strong">
      <p>{words.left(open.length, firstSteps.length)}</p>
      {steps.next && mayDo(places[steps.next].action) && (
        <p>
          <a class="ds-button" href={href(view, places[steps.next].path(region))}>
            {words.steps[steps.next](steps.year)}
          </a>
        </p>
      )}
      <details>
        <summary>{words.all}</summary>
        <FirstStepsList view={view} steps={steps} mayDo={mayDo} />
      </details>
      <p>
        <a href={href(view, paths.firstSteps(region))}>{words.page}</a>
      </p>
    </Card>
  )
}
