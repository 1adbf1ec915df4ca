import { readZipEntry, type ZipEntry } from '../zip.ts'
import { readXml } from './xml.ts'

/** The parts of a spreadsheet's zip by their names, and the relations between them. */
export type Parts = {
  /** The content of a part; undefined where there is none. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  /** What a part relates to: the targets by identifier, as names of parts; none where it relates to nothing. */
  readonly relationsOf: (name: string) => Promise<readonly Relation[]>
}

type Relation = {
  readonly id: string
  /** The last word of its type, such as `worksheet`. */
  readonly kind: string
  readonly target: string
}

/** A workbook of the largest kind has some hundred sheets. */
const RELATIONS_MAX = 2_000

/** Names are compared as Windows compares those of files, on which the programs were made that write them. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** A part of the zip is unpacked when it is asked for, with the size that the directory declares as its ceiling. */
export function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Parts {
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]))
  const read = async (name: string) => {
    const entry = byName.get(keyOf(name))
    return entry ? ((await readZipEntry(bytes, entry)) ?? undefined) : undefined
  }
  const relationsOf = async (name: string): Promise<readonly Relation[]> => {
    const at = name.lastIndexOf('/') + 1
    const folder = name.slice(0, at)
    const content = await read(`${folder}_rels/${name.slice(at)}.rels`)
    return content ? readRelations(content, folder) : []
  }
  return { read, relationsOf }
}

function readRelations(content: Uint8Array, folder: string): Relation[] {
  const relations: Relation[] = []
  readXml(content, {
    open({ name, attribute }) {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return
      if (relations.length >= RELATIONS_MAX) return
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      relations.push({ id: attribute('Id') ?? '', kind, target: resolved(folder, target) })
    },
  })
  return relations
}

/** A target is given from the root of the zip or from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = (path.startsWith('/') ? path : folder + path).split('/')
  const names: string[] = []
  for (const step of steps) {
    if (step === '..') names.pop()
    else if (step !== '' && step !== '.') names.push(step)
  }
  return names.join('/')
}
