import { type Actor, roles } from '../../../../../domain/access/role.ts'
import { setSignInRules, showSignInRules } from '../../../../../services/access/set-sign-in-rules.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { readForm } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { SignInRulesPage } from './sign-in-rules-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

export async function showSignInRulesPage(visit: InRegion): Promise<Response> {
  const rules = await showSignInRules(visit.services, visit.region)
  return page(visit, <SignInRulesPage view={viewOf(visit)} rules={rules} />)
}

export async function handleSignInRules(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const asked = roles.filter((role) => typed[role])
  await setSignInRules(visit.services, authorOf(visit), visit.region, asked)
  return redirect(visit, paths.signInRules(visit.region.slug), 'signInRulesSaved')
}
