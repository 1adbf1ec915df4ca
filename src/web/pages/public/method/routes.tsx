import { recognise } from '../../../guard.ts'
import { publicPage, viewOf } from '../../../respond.tsx'
import type { Visit } from '../../../visit.ts'
import { MethodPage } from './method-page.tsx'
import { StatementPage } from './statement-page.tsx'

export async function showMethod(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <MethodPage view={viewOf(visit)} />)
}

export async function showPrivacy(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <StatementPage view={viewOf(visit)} name="privacy" />)
}

export async function showAccessibility(visit: Visit): Promise<Response> {
  await recognise(visit)
  return publicPage(visit, <StatementPage view={viewOf(visit)} name="accessibility" />)
}
