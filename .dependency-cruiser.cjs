// The import arrow of the house, checked: web, cli, jobs -> services -> store -> domain; adapters and documents ->
// domain. tests/rules/structure.test.ts plants a violation of each rule and sees it refused.
const tests = '[.]test[.]tsx?$'
const ours = (...rooms) => `^src/(${rooms.join('|')})/`

// Within the domain a noun knows only those above it in this list.
const nouns = [
  'calendar',
  'intake',
  'region',
  'access',
  'privacy',
  'moderation',
  'lifecycle',
  'measurement',
  'survey',
  'complaint',
  'verdict',
  'action-plan',
  'readiness',
  'diagnosis',
  'learning',
  'coaching',
  'contact',
  'judging',
  'backup',
  'message',
  'programme',
]
const nounsInOrder = nouns.slice(0, -1).map((noun, place) => ({
  name: `nouns-in-order-${noun}`,
  comment: `What stands below ${noun} may know it, and not the other way round.`,
  severity: 'error',
  from: { path: `^src/domain/${noun}/`, pathNot: tests },
  to: { path: `^src/domain/(${nouns.slice(place + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere breaks at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'circular',
      comment:
        'Two files that know each other are one file, or have a third one between them. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nouns-circular',
      comment:
        'Within a floor, two nouns that call each other cannot be read alone: what many must call is given to them.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(store|services)(/|$)' },
      to: { path: '^src/(store|services)(/|$)', circular: true },
    },
    ...nounsInOrder,
    {
      name: 'domain-is-pure',
      comment: 'The domain imports only the domain: no IO, no clock, no framework, no package.',
      severity: 'error',
      from: { path: ours('domain'), pathNot: tests },
      to: { pathNot: ours('domain') },
    },
    {
      name: 'store-knows-no-use-case',
      comment: 'The store knows SQL. What it is used for is above it.',
      severity: 'error',
      from: { path: ours('store'), pathNot: tests },
      to: { path: ours('services', 'documents', 'adapters', 'jobs', 'cli', 'web') },
    },
    {
      name: 'services-know-no-page',
      comment: 'A use case is the same from a page, a command or a job.',
      severity: 'error',
      from: { path: ours('services'), pathNot: tests },
      to: { path: ours('jobs', 'cli', 'web') },
    },
    {
      name: 'outside-knows-only-the-domain',
      comment: 'Adapters and documents know the domain and each other: data in, effect or bytes out.',
      severity: 'error',
      from: { path: ours('adapters', 'documents'), pathNot: tests },
      to: { path: ours('store', 'services', 'jobs', 'cli', 'web') },
    },
    {
      name: 'pages-do-not-query',
      comment:
        'A page shows what it is given. Its handlers call services, or read the store where one query is all.',
      severity: 'error',
      from: {
        path: '^src/web/(pages|components|charts|forms|islands)/',
        pathNot: [tests, 'handlers\\.tsx?$'],
      },
      to: {
        path: ['^src/store/', '(^|/)node_modules/(pg|drizzle-orm|kysely)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'doors-apart',
      comment:
        'The interface for programs is a second door beside the pages: it calls services and never a page.',
      severity: 'error',
      from: { path: '^src/api/', pathNot: tests },
      to: { path: ours('web', 'cli') },
    },
    {
      name: 'web-and-commands-apart',
      comment: 'Commands start the web; the web knows no command.',
      severity: 'error',
      from: { path: ours('web', 'jobs'), pathNot: tests },
      to: { path: ours('cli') },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'What only tests and checks need is not there in production.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-at-run-time',
      comment: 'The application does not reach into its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: ['^tests/', tests] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
