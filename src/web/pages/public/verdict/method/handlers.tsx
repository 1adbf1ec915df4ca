import { methodInFull } from '../../../../../services/verdict/method-in-full.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { listPolicies } from '../../../../../store/verdict/verdict-policy.ts'
import { recognise } from '../../../../guard.ts'
import { publicPage, viewOf } from '../../../../respond.tsx'
import type { Visit } from '../../../../visit.ts'
import { MethodPage } from './method-page.tsx'
import { StatementPage } from './statement-page.tsx'

export async function showMethod(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <MethodPage view={viewOf(visit)} />)
}

/** How a region judges, with its own thresholds. */
export async function showRegionMethod(visit: Visit & { region: RegionScope }): Promise<Response> {
  const { services, region } = visit
  const [inForce = null] = await listPolicies(services.db, region.id)
  return publicPage(visit, <MethodPage view={viewOf(visit)} region={region} inForce={inForce} />)
}

/** The method as the analyst reads it: formulas, error rates, limits. */
export function showMethodInFull({ context }: Visit): Response {
  return context.body(methodInFull(), 200, {
    'Content-Type': 'text/markdown; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}

export async function showPrivacy(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <StatementPage view={viewOf(visit)} name="privacy" />)
}

export async function showAccessibility(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <StatementPage view={viewOf(visit)} name="accessibility" />)
}
