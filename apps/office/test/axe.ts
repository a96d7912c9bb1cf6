import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line each; empty is the only good answer. Of `rules` alone where told. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${source} }`)
  // Only what is wrong is gathered: the same rules run, and what passes is not described.
  const only = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(only)})`)
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
