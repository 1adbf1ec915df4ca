import { type Action, may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { putFirstStepsAway, showFirstSteps } from '../../../../../services/region/first-steps.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { readForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { href } from '../../../../view.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { FirstStepsList } from './first-steps-list.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

export async function showFirstStepsPage(visit: InRegion): Promise<Response> {
  const { services, region, actor } = visit
  const view = viewOf(visit)
  const words = view.messages.firstSteps
  const steps = await showFirstSteps(services, region)
  const isPutAway = region.settings.firstStepsAway === true
  const mayDo = (action: Action) => may(actor, action, { regionId: region.id, agencyIds: [] })
  return page(
    visit,
    <DeskShell view={view} title={words.title}>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{steps.next === null ? words.allDone : words.lead(region.name)}</p>
      </div>
      <FirstStepsList view={view} steps={steps} mayDo={mayDo} />
      <form method="post" action={href(view, paths.firstSteps(region.slug))}>
        <input type="hidden" name="away" value={isPutAway ? 'no' : 'yes'} />
        <button class="ds-button" data-variant="secondary" type="submit">
          {isPutAway ? words.bringBack : words.putAway}
        </button>
      </form>
    </DeskShell>,
  )
}

export async function handleFirstSteps(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const { typed } = await readForm(visit)
  await putFirstStepsAway(services, authorOf(visit), region, typed.away !== 'no')
  return redirect(visit, paths.desk(region.slug), 'saved')
}
