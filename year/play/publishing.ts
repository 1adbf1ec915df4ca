import type { InnovationId } from '../../src/domain/scope.ts'
import { editInnovation, showProfile } from '../../src/services/lifecycle/edit-innovation.ts'
import {
  publishInnovation,
  publishSelection,
  withdrawInnovation,
} from '../../src/services/lifecycle/publish-innovation.ts'
import type { InnovationNote } from '../ledger.ts'
import { actorOf, as, firstOf, must, mustBeRefused, type World } from '../world.ts'
import { writerOf } from './gates.ts'

/** The sentence and the affair that a public page needs. */
export async function describe(world: World, innovation: InnovationNote): Promise<void> {
  const { services, regionId } = world
  const scope = { regionId, id: innovation.id as InnovationId }
  const stands = await showProfile(services, scope)
  if (!stands) throw new Error(`${innovation.name} has gone`)
  const { name, description, year, status, form, beneficiaries, trialOn, implementedOn, launchedOn } = stands
  innovation.digital = innovation.name.length % 2 === 0
  const kept = {
    name,
    description,
    year,
    status,
    digital: innovation.digital,
    form,
    beneficiaries,
    trialOn,
    implementedOn,
    launchedOn,
  }
  const profile = { ...kept, summary: `${name} membuat layanan lebih dekat.`, affairCode: '1.02' }
  await must('a profile', editInnovation(services, as(writerOf(world, innovation)), scope, profile))
}

/** Shows what was launched, all at once; what is not ready is refused, and one is taken off again with a reason. */
export async function publish(world: World, launched: readonly InnovationNote[]): Promise<void> {
  const { services, regionId, ledger } = world
  const manager = firstOf(world, 'lab-manager')
  const bare = ledger.innovations.find(({ origin, years }) => origin === 'earlier' && years.size === 1)
  if (bare) {
    await must(
      'a first look',
      publishInnovation(services, as(manager), { regionId, id: bare.id as InnovationId }),
    )
    bare.isPublished = true
  }
  const ids = launched.map(({ id }) => id as InnovationId)
  const done = await must(
    'publishing',
    publishSelection(services, as(manager), await actorOf(world, manager), regionId, ids),
  )
  if (done.published.length !== launched.length)
    throw new Error(`${done.published.length} are shown and not ${launched.length}`)
  for (const one of launched) one.isPublished = true
  if (!bare) return
  const scope = { regionId, id: bare.id as InnovationId }
  await mustBeRefused(
    world,
    'taking off without a reason',
    'reason-missing',
    withdrawInnovation(services, as(manager), scope, ' '),
  )
  await must('taking off', withdrawInnovation(services, as(manager), scope, 'Tidak berjalan lagi'))
  bare.isPublished = false
}
