import { GROUP_CHARACTERS_MAX, GROUPS_OF_ROLE_MAX } from '../../../../../domain/access/provider-groups.ts'
import { type Actor, type Role, roles } from '../../../../../domain/access/role.ts'
import {
  setProviderGroups,
  setSignInRules,
  showSignInRules,
} from '../../../../../services/access/set-sign-in-rules.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { SignInRulesPage } from './sign-in-rules-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Said = { readonly typed?: Typed; readonly errors?: Readonly<Record<string, string>> }

async function rulesPage(visit: InRegion, said: Said = {}): Promise<Response> {
  const rules = await showSignInRules(visit.services, visit.region)
  const given = visit.region.settings.providerGroups ?? {}
  const groups = Object.fromEntries(
    roles.map((role) => [role, said.typed?.[`groups-${role}`] ?? (given[role] ?? []).join('\n')]),
  )
  const props = {
    rules,
    groups,
    hasProvider: visit.services.provider !== undefined,
    errors: said.errors ?? {},
  }
  return page(visit, <SignInRulesPage view={viewOf(visit)} {...props} />, said.errors ? 422 : 200)
}

export function showSignInRulesPage(visit: InRegion): Promise<Response> {
  return rulesPage(visit)
}

export async function handleSignInRules(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const asked = roles.filter((role) => typed[role])
  await setSignInRules(visit.services, authorOf(visit), visit.region, asked)
  return redirect(visit, paths.signInRules(visit.region.slug), 'signInRulesSaved')
}

export async function handleProviderGroups(visit: InRegion): Promise<Response> {
  const { typed } = await readForm(visit)
  const groups = new Map<Role, string[]>()
  const errors: Record<string, string> = {}
  for (const role of roles) {
    const lines = (typed[`groups-${role}`] ?? '').split('\n').map((line) => line.trim())
    const named = [...new Set(lines.filter((line) => line !== ''))]
    if (named.length > GROUPS_OF_ROLE_MAX || named.some((line) => line.length > GROUP_CHARACTERS_MAX))
      errors[`groups-${role}`] = visit.messages.provider.groupsTooMany
    if (named.length > 0) groups.set(role, named)
  }
  if (Object.keys(errors).length > 0) return rulesPage(visit, { typed, errors })
  await setProviderGroups(visit.services, authorOf(visit), visit.region, Object.fromEntries(groups))
  return redirect(visit, paths.signInRules(visit.region.slug), 'signInRulesSaved')
}
