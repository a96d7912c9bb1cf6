import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Where properties begin to draw, so that a run depends on nothing but the tree; `CHO40_PROPERTY_SEED` draws others. */
const SEED = Number(process.env['CHO40_PROPERTY_SEED'] ?? 40)
const SEEDED = '\0seeded:'

/** fast-check with a seed of its own, set where a test imports it. */
const seededProperties: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'seeded-properties',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== 'fast-check' || importer?.startsWith(SEEDED)) return null
    const real = await this.resolve(source, importer, { skipSelf: true })
    return real && SEEDED + real.id
  },
  load(id) {
    if (!id.startsWith(SEEDED)) return null
    const real = JSON.stringify(id.slice(SEEDED.length))
    return `import fc from ${real}
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: ${SEED} })
export * from ${real}
export default fc`
  },
}

/** The settings every package's tests share: sources instead of builds, and a report that the run counts. */
export const shared = defineConfig({
  plugins: [seededProperties],
  // Vitest hands these to Node.js too (`--conditions`), so only names that change nothing for `require` may stand here.
  resolve: { conditions: ['@cho40/source', 'node'] },
  ssr: { resolve: { conditions: ['@cho40/source', 'node'] } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Long enough for a machine with ten times this load: a test fails for what is wrong, never for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 90_000 } },
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
})
