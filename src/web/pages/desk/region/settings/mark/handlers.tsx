import type { Actor } from '../../../../../../domain/access/role.ts'
import { removeRegionMark, setRegionMark } from '../../../../../../services/region/set-region-mark.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { readForm } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { RegionMarkPage } from './region-mark-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

function answer(visit: InRegion, error?: string, status: 200 | 413 | 422 = 200): Response {
  const errors = error === undefined ? undefined : { mark: error }
  return page(visit, <RegionMarkPage view={viewOf(visit)} region={visit.region} errors={errors} />, status)
}

export function showRegionMark(visit: InRegion): Response {
  return answer(visit)
}

export async function handleRegionMark(visit: InRegion): Promise<Response> {
  const { services, region, messages } = visit
  const file = (await readForm(visit)).files.get('mark')?.[0]
  if (!file) return answer(visit, messages.regionMark.missing, 422)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await setRegionMark(services, authorOf(visit), region, bytes)
  if (outcome.ok) return redirect(visit, paths.deskRegionMark(region.slug), 'regionMarkSaved')
  const status = outcome.code === 'mark-too-large' ? 413 : 422
  return answer(visit, messages.regionMark.refusals[outcome.code], status)
}

export async function handleRemoveRegionMark(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  await removeRegionMark(services, authorOf(visit), region)
  return redirect(visit, paths.deskRegionMark(region.slug), 'regionMarkRemoved')
}
