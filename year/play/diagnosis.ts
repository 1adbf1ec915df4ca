import { saveIdea, startFromIdea, voteForIdea } from '../../src/services/diagnosis/edit-idea.ts'
import { saveProblem, scoreProblem, screenProblem } from '../../src/services/diagnosis/edit-problem.ts'
import { findInnovation } from '../../src/store/access/subject.ts'
import type { PersonNote } from '../ledger.ts'
import {
  agencyNamed,
  as,
  below,
  coordinatorOf,
  firstOf,
  must,
  mustBeRefused,
  regionOf,
  type World,
  YEAR,
} from '../world.ts'
import { newInnovation } from './innovations.ts'
import { innovationName } from './names.ts'

const texts = {
  background: 'Warga menunggu lama karena berkas diminta berulang di beberapa loket.',
  idea: 'Satu loket menerima semua berkas dan meneruskannya sendiri ke bidang yang berwenang di kantor itu.',
  objective: 'Warga cukup datang satu kali untuk satu urusan.',
  target: 'Waktu tunggu turun menjadi separuh dalam enam bulan.',
  stakeholders: 'Bidang pelayanan dan kelurahan.',
  resources: 'Dua petugas dan satu ruang.',
  beneficiaries: 'Warga kota.',
  novelty: 'Berkas tidak lagi dibawa warga dari loket ke loket.',
  short: 'Loket diperiksa setiap bulan.',
}

async function diagnose(world: World, agency: string, scorers: readonly PersonNote[]): Promise<string> {
  const { services, regionId, ledger } = world
  const scope = { regionId, agencyId: agencyNamed(world, agency).id }
  const [writer] = scorers
  if (!writer) throw new Error(`${agency} has nobody`)
  const figures = {
    figures: '120 warga menunggu lebih dari tiga jam dalam sebulan.',
    source: 'Buku loket',
    causes: 'Orang: petugas sedikit\nProses: berkas diminta ulang',
  }
  const statement = `Warga ${agency} datang berulang kali untuk satu urusan dan menunggu lama tanpa tahu kapan dilayani`
  const { id } = await must(
    'a problem',
    saveProblem(services, as(writer), scope, null, { statement, ...figures, revision: 0 }),
  )
  const feasible = below(world, 8) === 0 ? 0 : 1
  const marks = { actual: 1, problematic: 1, widespread: 1, feasible }
  await must(
    'the filter',
    screenProblem(services, as(writer), scope, id, {
      variant: 'yes-no',
      marks,
      reason: 'Menurut data loket.',
    }),
  )
  const given: number[][] = []
  for (const one of scorers) {
    const [urgency, seriousness, growth] = [
      1 + below(world, 5),
      1 + below(world, 5),
      1 + below(world, 5),
    ] as [number, number, number]
    await must(
      'a score',
      scoreProblem(services, as(one), scope, id, {
        scores: { urgency, seriousness, growth },
        reason: 'Menurut data loket.',
      }),
    )
    given.push([urgency, seriousness, growth])
  }
  ledger.problems.push({ agency, id, scores: given, passes: feasible === 1 })
  return id
}

/** Problems, their order by three people, and the ideas that become innovations. */
export async function findIdeas(world: World): Promise<void> {
  const { services, regionId, size, ledger } = world
  const region = await regionOf(world)
  const coach = firstOf(world, 'coach')
  for (let place = 0; place < size.fromDiagnosis; place += 1) {
    const agency = ledger.agencies[(place * 5) % ledger.agencies.length]?.name ?? ''
    const coordinator = coordinatorOf(world, agency)
    const innovator =
      ledger.people.find((one) => one.role === 'innovator' && one.agency === agency) ?? coordinator
    const problemId = await diagnose(world, agency, [coordinator, innovator, coach])
    const scope = { regionId, agencyId: agencyNamed(world, agency).id }
    const name = innovationName(size.earlier + size.ideas + place)
    const idea = { name, route: 'problem-based', origin: 'new', problemId, revision: 0 } as const
    if (place === 0) {
      const unfinished = await must(
        'half an idea',
        saveIdea(services, as(coordinator), scope, null, { ...idea, texts: { idea: texts.idea } }),
      )
      await mustBeRefused(
        world,
        'an innovation of half an idea',
        'incomplete',
        startFromIdea(services, as(coordinator), region, scope, unfinished.id),
      )
      ledger.ideas.push({ agency, name })
    }
    const { id } = await must('an idea', saveIdea(services, as(coordinator), scope, null, { ...idea, texts }))
    await must('a vote', voteForIdea(services, as(innovator), scope, { ideaId: id, isFor: true }))
    const { slug } = await must('a start', startFromIdea(services, as(coordinator), region, scope, id))
    await mustBeRefused(
      world,
      'a second start of one idea',
      'already-started',
      startFromIdea(services, as(coordinator), region, scope, id),
    )
    const started = newInnovation(world, name, agency, 'diagnosis', YEAR)
    Object.assign(started, {
      slug,
      inCohort: true,
      id: (await findInnovation(services.db, regionId, slug))?.id,
    })
    ledger.innovations.push(started)
    ledger.ideas.push({ agency, name })
  }
}
