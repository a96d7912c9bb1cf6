import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aDesk, settled } from './a-desk.ts'
import { violations } from './axe.ts'

const PICTURES = join(import.meta.dirname, '../reports/pictures')

/** A desk of the demonstration at which people of its cooperatives sit, each on a page of their own. */
export async function aCoopDesk() {
  await mkdir(PICTURES, { recursive: true })
  const desk = await aDesk()
  return {
    desk,
    open: async (page: Page, screen: string, query = ''): Promise<void> => {
      await page.goto(`${desk.url}/office/${screen}${query}`)
      await settled(page)
    },
  }
}

/** Looks at a screen as it stands: the picture is kept where pictures are wanted, and axe finds nothing. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, join(PICTURES, `${name}.png`))
  expect([name, await violations(page)]).toEqual([name, []])
}

/** What the desk says to have done. */
export async function said(page: Page, text: string): Promise<void> {
  await page.locator('.said', { hasText: text }).waitFor()
}
