import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** HAProxy before several processes of Labinov, as docs/operation.md has it. */
export function startHaproxy(folder: string, port: number, processes: readonly number[]) {
  const file = join(folder, 'haproxy.cfg')
  const servers = processes.map((each, at) => `  server process${at} 127.0.0.1:${each}`).join('\n')
  writeFileSync(
    file,
    `global
  maxconn 2000
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
frontend web
  bind 127.0.0.1:${port}
  default_backend labinov
backend labinov
  option httpchk GET /health/ready
  default-server check inter 1s fall 1 rise 2
${servers}
`,
  )
  const child = spawn('haproxy', ['-db', '-f', file], { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] })
  return { address: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}
