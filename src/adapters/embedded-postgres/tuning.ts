import { totalmem } from 'node:os'

const MEBIBYTE = 1024 * 1024

/**
 * PostgreSQL's settings for a small machine that it shares with the application: a sixteenth of the memory, 256 MB
 * at most, for its own cache, since the system caches the files as well. No just-in-time compiler: a page's
 * queries are short, and compiling them costs more than it saves.
 */
export function tuning(memoryBytes: number = totalmem()): readonly string[] {
  const memoryMb = Math.floor(memoryBytes / MEBIBYTE)
  const sharedMb = Math.min(256, Math.max(32, Math.floor(memoryMb / 16)))
  return Object.entries({
    listen_addresses: '',
    max_connections: '60',
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${Math.max(sharedMb, Math.floor(memoryMb / 2))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    log_timezone: 'UTC',
    timezone: 'UTC',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** For tests, whose data nobody needs after a crash: nothing waits for the disk. */
export const withoutDurability: readonly string[] = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap((setting) => ['-c', setting])
