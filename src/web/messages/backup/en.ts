import type { Messages } from '../id.ts'

export const backup: Messages['backup'] = {
  title: 'Backups',
  heads: {
    fresh: 'The data is safe',
    failed: 'The last backup failed',
    old: 'The backup is too old',
    unproven: 'Not proven yet',
    none: 'None yet',
    off: 'Turned off',
  },
  besideHead: 'The backups are on the same computer',
  beside: (hours) =>
    `The newest backup is ${hours} hours old and was proven by restoring it, but it is kept on the same computer or disk as the data: it is lost with this machine. Ask whoever runs the server to set LABINOV_BACKUPS to a folder on another disk or machine, and to start Labinov again.`,
  besideToo:
    'The place of the backups is on the same computer or disk as the data: they are lost with this machine. Ask whoever runs the server to set LABINOV_BACKUPS to a folder on another disk or machine, and to start Labinov again.',
  changesBeside:
    'Each change is kept with the backups within a minute, so that the database can be brought back to the moment before a mistake. Should this machine break, all of it is lost.',
  states: {
    fresh: (hours) =>
      `The newest backup is ${hours} hours old and was proven by restoring it. Should this machine break, only what came since is lost.`,
    failed: (hours) => `The newest proven backup is ${hours} hours old; what came since has none yet.`,
    old: (hours) =>
      `The newest proven backup is ${hours} hours old. Should this machine break, what came since is lost.`,
    unproven: () => 'There are backups, but none was proven by restoring it.',
    none: () => 'There is no backup yet. The first is made tonight at 02:23 (Jakarta).',
    off: () => 'Automatic backups are turned off. Whoever runs the server has to back up in another way.',
  },
  changes: {
    kept: 'Beside that, each change is kept with the backups within a minute: less than a minute is lost with this computer, and the database can be brought back to the moment before a mistake.',
    beginning: 'Changes begin to be kept; their base is being made.',
    behind:
      'The last changes have not reached the place of the backups. Whoever runs the server sees why with npx labinov doctor.',
    off: 'What came after the last backup is on this machine alone until the next one: should the machine break, that part is lost.',
  },
  mend: 'Whoever runs the server sees the cause, and mends it, by:',
  byHand: 'Whoever runs the server can make a backup at any time by:',
  proof:
    'Each night the backup is restored into a throw-away database, and rows, verdicts and files are compared. Kept are the last seven days, and one backup a week for five weeks.',
  listTitle: 'Last backups',
  listNone: 'No backup is on record yet.',
  columns: { when: 'Made', result: 'Outcome', size: 'Size', rows: 'Rows', files: 'Files' },
  results: { proven: 'Proven', running: 'Being made', failed: 'Failed', unproven: 'Not proven' },
}
