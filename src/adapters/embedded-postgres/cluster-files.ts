import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** What a cluster makes anew at each start, so that it is in no copy; the folders themselves must be there. */
const madeAnew = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
/** Folders of a cluster that may be empty, and that an archive of files does not have then. */
export const clusterFolders: readonly string[] = [
  ...madeAnew,
  'pg_wal/archive_status',
  'pg_wal/summaries',
  'pg_commit_ts',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_stat',
  'pg_tblspc',
  'pg_twophase',
]
const leftOut = /^(postmaster\.(pid|opts)|labinov-line|backup_label.*|recovery\.(signal|done))$/
const leftOutAnywhere = /^(pgsql_tmp|pg_internal\.init)/

async function* pathsOf(root: string, folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (leftOutAnywhere.test(entry.name) || (folder === '' && leftOut.test(entry.name))) continue
    if (entry.isDirectory()) {
      if (folder !== '' || !madeAnew.has(entry.name)) yield* pathsOf(root, path)
    } else if (entry.isFile()) yield path
  }
}

/** Exactly so many bytes, with zeros where a file has become shorter: what is missing there the log puts right. */
async function* exactly(handle: FileHandle, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes
  while (left > 0) {
    const part = Buffer.alloc(Math.min(left, 256 * 1024))
    await handle.read(part, 0, part.length, bytes - left)
    left -= part.length
    yield part
  }
}

export type ClusterFile = { readonly path: string; readonly bytes: number; readonly content: Readable }

/**
 * The files of a cluster that runs, one after the other, as its copying needs them: those that vanish meanwhile are left out, and
 * what is torn the log puts right. Each is read to its end before the next is asked for.
 */
export async function* readClusterFiles(clusterFolder: string): AsyncGenerator<ClusterFile> {
  for await (const path of pathsOf(clusterFolder, '')) {
    const handle = await open(join(clusterFolder, path), 'r').catch((error) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (!handle) continue
    try {
      const { size } = await handle.stat()
      yield { path, bytes: size, content: Readable.from(exactly(handle, size)) }
    } finally {
      await handle.close()
    }
  }
}
