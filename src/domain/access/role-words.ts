import { normalName } from '../intake/names.ts'
import { type Role, roles } from './role.ts'

/** How lists call the roles of a laboratory, in normal form. "Admin" alone may mean two roles and is asked about. */
const WORDS: Readonly<Record<Role, readonly string[]>> = {
  innovator: [
    'inovator',
    'tim inovasi',
    'tim',
    'anggota tim',
    'ketua tim',
    'pelaksana',
    'innovation team',
    'team',
  ],
  coordinator: [
    ...['koordinator', 'koordinator perangkat daerah', 'koordinator opd', 'koordinator skpd', 'admin opd'],
    ...[
      'operator',
      'operator opd',
      'admin perangkat daerah',
      'pic',
      'pic opd',
      'narahubung',
      'agency coordinator',
    ],
  ],
  'lab-manager': [
    ...['pengelola laboratorium', 'pengelola lab', 'pengelola', 'pengelola labinov', 'manajer laboratorium'],
    ...['manajer lab', 'lab manager', 'laboratory manager'],
  ],
  coach: ['pendamping', 'coach', 'mentor', 'fasilitator', 'pembina'],
  evaluator: ['penilai', 'evaluator', 'verifikator', 'penelaah'],
  leader: ['pimpinan', 'kepala daerah', 'wali kota', 'walikota', 'bupati', 'gubernur', 'sekda', 'leader'],
  administrator: ['administrator', 'admin sistem', 'administrator sistem', 'super admin', 'superadmin'],
}

/** The role that a cell names, by its key or by a word for it; null for any other. */
export function roleOfWords(text: string): Role | null {
  const form = normalName(text)
  return roles.find((role) => normalName(role) === form || WORDS[role].includes(form)) ?? null
}
