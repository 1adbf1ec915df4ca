import { defineConfig } from 'vitest/config'

// No test is about time: the limits only end what hangs, also on a machine that does much else.
// Several projects so that `vitest --project unit` stays fast: unit tests need nothing outside the process,
// service tests need PostgreSQL, launch tests start the built application, page tests need Chromium as well.
const jsx = { jsx: { runtime: 'automatic' as const, development: false, importSource: '#web' } }

export default defineConfig({
  oxc: jsx,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/rules/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['tests/services/**/*.test.{ts,tsx}'],
          // Each file has a database of its own; to read the whole application anew for each takes a third of the time.
          isolate: false,
          // The address of the survey's worker answers with a built file.
          globalSetup: ['tests/support/cluster.ts', 'tests/support/build.ts'],
          setupFiles: ['tests/support/one-query-at-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'launch',
          include: ['tests/launch/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        // Only by `npm run prove:failover`: it needs Patroni, etcd and HAProxy of Debian.
        extends: true,
        test: {
          name: 'cluster',
          include: ['tests/cluster/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: ['tests/support/cluster.ts', 'tests/support/build.ts'],
          setupFiles: ['tests/support/one-query-at-once.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
