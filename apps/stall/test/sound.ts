import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing has changed on the page for a tenth of a second, and what moves has arrived. */
const AT_REST = `new Promise((resolve) => {
  const done = () => {
    seen.disconnect()
    const moving = document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
    Promise.allSettled(moving.map(({ finished }) => finished)).then(() => resolve())
  }
  let timer = setTimeout(done, 100)
  const seen = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(done, 100)
  })
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
})`

export async function atRest(page: Page): Promise<void> {
  await page.evaluate(AT_REST)
}

/** What axe finds on the page, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source)
  // Only what is wrong is gathered: the same rules run, and what passes is not described.
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
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
