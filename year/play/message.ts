import { addMessageLink } from '../../src/services/message/add-message-link.ts'
import { followLink } from '../../src/services/message/follow-link.ts'
import { addMessageStep, finishMessageStep, saveAudience } from '../../src/services/message/plan-message.ts'
import { recordReach } from '../../src/services/message/record-reach.ts'
import type { InnovationNote } from '../ledger.ts'
import { as, below, must, mustBeRefused, scopeOf, type World, YEAR } from '../world.ts'
import { writerOf } from './gates.ts'

/** How people hear of an innovation: a plan, what was done, what it reached, and a link that is followed. */
export async function tellPeople(world: World, innovation: InnovationNote): Promise<void> {
  const { services, calendar, ledger } = world
  const author = as(writerOf(world, innovation))
  const scope = scopeOf(world, innovation)
  const today = calendar.today()
  await mustBeRefused(
    world,
    'a number of people without a source',
    'source-missing',
    saveAudience(services, author, scope, { group: 'Warga', size: 900, source: null }),
  )
  await must(
    'an audience',
    saveAudience(services, author, scope, { group: 'Warga', size: 2_000, source: 'Register' }),
  )
  const step = {
    channel: 'poster',
    title: 'Poster di loket',
    dueOn: `${YEAR}-12-20`,
    doer: 'Humas',
    cost: 200_000,
  } as const
  const { id } = await must('a step to tell people', addMessageStep(services, author, scope, step))
  await must(
    'a step of the message',
    finishMessageStep(services, author, { ...scope, id }, { doneOn: today, today }),
  )
  for (const [place, basis, source] of [
    ['Aula', 'attendance-list', 'Daftar hadir'],
    ['Pasar', 'head-count', null],
    ['Media sosial', 'followers', 'Akun'],
  ] as const) {
    const people = 20 + below(world, 60)
    const cost = 50_000 * below(world, 5)
    const record = {
      channel: 'meeting',
      title: `Temu warga ${place}`,
      place: `${place} ${innovation.name}`,
      heldOn: today,
      people,
      basis,
      source,
      cost,
    } as const
    await must('a record of reach', recordReach(services, author, scope, record, today))
    ledger.reach.push({
      innovation: innovation.name,
      people,
      counts: basis !== 'followers' && source !== null,
      cost,
    })
  }
  await followed(world, innovation)
}

async function followed(world: World, innovation: InnovationNote): Promise<void> {
  const { services, ledger } = world
  const link = { channel: 'poster', label: 'Poster di loket', leadsTo: 'page' } as const
  const { code } = await must(
    'a link',
    addMessageLink(services, as(writerOf(world, innovation)), scopeOf(world, innovation), link),
  )
  const visitors = 2 + below(world, 5)
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const isScan = visitor % 2 === 0
    const sender = `${code} ${visitor}`
    const come = { isRobot: false, isScan, senderKey: sender, networkKey: sender }
    await followLink(services, code, come)
    ledger.visits.push({ code, kind: isScan ? 'scan' : 'open' })
    await followLink(services, code, come)
    ledger.visits.push({ code, kind: 'repeat' })
  }
  const robot = `${code} robot`
  await followLink(services, code, { isRobot: true, isScan: false, senderKey: robot, networkKey: robot })
  ledger.visits.push({ code, kind: 'robot' })
}
