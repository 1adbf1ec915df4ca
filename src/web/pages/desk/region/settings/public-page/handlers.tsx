import type { Actor } from '../../../../../../domain/access/role.ts'
import {
  closePublicPage,
  openPublicPage,
  showPublicPage,
} from '../../../../../../services/region/open-public-page.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { readForm } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { PublicPageSettingPage } from './public-page-setting-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

export async function showPublicPageSetting(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const counts = await showPublicPage(services, region)
  return page(visit, <PublicPageSettingPage view={viewOf(visit)} region={region} counts={counts} />)
}

export async function handlePublicPage(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const isOpen = (await readForm(visit)).typed.open !== 'no'
  if (isOpen) await openPublicPage(services, authorOf(visit), region)
  else await closePublicPage(services, authorOf(visit), region)
  const path = paths.deskPublicPage(region.slug)
  return redirect(visit, path, isOpen ? 'publicPageOpened' : 'publicPageClosed')
}
