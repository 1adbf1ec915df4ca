import type { Actor } from '../../../../../../domain/access/role.ts'
import {
  closePublicPage,
  openPublicPage,
  showPublicPage,
} from '../../../../../../services/region/open-public-page.ts'
import { licenceOf, setOpenDataLicence } from '../../../../../../services/region/set-open-data-licence.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { readForm, type Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { type LicenceSaid, PublicPageSettingPage } from './public-page-setting-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

async function settingAnswer(visit: InRegion, said: LicenceSaid = {}): Promise<Response> {
  const { services, region } = visit
  const counts = await showPublicPage(services, region)
  const props = { view: viewOf(visit), region, counts, licence: licenceOf(region), ...said }
  return page(visit, <PublicPageSettingPage {...props} />, said.errors ? 422 : 200)
}

export function showPublicPageSetting(visit: InRegion): Promise<Response> {
  return settingAnswer(visit)
}

async function handleLicence(visit: InRegion, typed: Typed): Promise<Response> {
  const { services, region, messages } = visit
  const licence = { name: (typed.licence ?? '').trim(), address: (typed.licenceAddress ?? '').trim() }
  const set = await setOpenDataLicence(services, authorOf(visit), region, licence)
  if (set.ok) return redirect(visit, paths.deskPublicPage(region.slug), 'saved')
  const field = set.code === 'name' ? 'licence' : 'licenceAddress'
  return settingAnswer(visit, { typed, errors: { [field]: messages.publicPage.licenceRefused[set.code] } })
}

export async function handlePublicPage(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const { typed } = await readForm(visit)
  if (typed.licence !== undefined) return handleLicence(visit, typed)
  const isOpen = typed.open !== 'no'
  if (isOpen) await openPublicPage(services, authorOf(visit), region)
  else await closePublicPage(services, authorOf(visit), region)
  const path = paths.deskPublicPage(region.slug)
  return redirect(visit, path, isOpen ? 'publicPageOpened' : 'publicPageClosed')
}
