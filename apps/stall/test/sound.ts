import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What axe finds on the page, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`)
}

/** Nothing may hang over the side, and money buttons must lie on the screen without scrolling. */
async function overflow(page: Page): Promise<unknown> {
  return page.evaluate(`({
    sideways: document.documentElement.scrollWidth - innerWidth,
    below: [...document.querySelectorAll('main:not(.setup) .endings > *')]
      .filter((button) => button.getBoundingClientRect().bottom > innerHeight + 0.5).length,
    small: [...document.querySelectorAll('.of-money, .key')]
      .filter((button) => button.getBoundingClientRect().height < 63.5).length,
  })`)
}

/** No rule of accessibility broken, nothing cut off, nothing too small for a wet thumb. */
export async function sound(page: Page, screen: string): Promise<void> {
  expect({ screen, axe: await violations(page) }).toEqual({ screen, axe: [] })
  expect({ screen, overflow: await overflow(page) }).toEqual({
    screen,
    overflow: { sideways: 0, below: 0, small: 0 },
  })
}
