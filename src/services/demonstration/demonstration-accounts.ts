import type { Role } from '../../domain/access/role.ts'
import { existsDemonstration } from '../../store/demonstration/demonstration.ts'
import type { Services } from '../services.ts'

/** The accounts of the demonstration: roles, not people. They exist only where the demonstration was loaded. */
export const accounts: readonly { role: Role; name: string; email: string; agency: string | null }[] = [
  { role: 'innovator', name: 'Tim inovasi (contoh)', email: 'inovator@contoh.invalid', agency: 'dpmptsp' },
  {
    role: 'coordinator',
    name: 'Koordinator DPMPTSP (contoh)',
    email: 'koordinator@contoh.invalid',
    agency: 'dpmptsp',
  },
  {
    role: 'lab-manager',
    name: 'Pengelola laboratorium (contoh)',
    email: 'pengelola@contoh.invalid',
    agency: null,
  },
  { role: 'coach', name: 'Pendamping (contoh)', email: 'pendamping@contoh.invalid', agency: null },
  { role: 'evaluator', name: 'Penilai (contoh)', email: 'penilai@contoh.invalid', agency: null },
  { role: 'leader', name: 'Pimpinan (contoh)', email: 'pimpinan@contoh.invalid', agency: null },
  { role: 'administrator', name: 'Administrator (contoh)', email: 'admin@contoh.invalid', agency: null },
]

/** The same for all, and printed: on one's own machine a demonstration holds nothing to protect. */
export const demonstrationPassword = 'labinov-peragaan'

/** What the sign-in page and the start show; empty where there is no demonstration, or where everybody could read it. */
export async function demonstrationAccounts(
  services: Pick<Services, 'db' | 'isPublic'>,
): Promise<{ role: Role; email: string; password: string }[]> {
  if (services.isPublic || !(await existsDemonstration(services.db))) return []
  return accounts.map(({ role, email }) => ({ role, email, password: demonstrationPassword }))
}
