import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aDesk, signIn } from './a-desk.ts'
import { violations } from './axe.ts'

export const PICTURES = join(import.meta.dirname, '../reports/pictures')
/** Of the commune of the demonstration. */
export const OFFICER = { phone: '0900000053', pin: '404040' }

/** A desk of the demonstration at which people of a commune sit. */
export async function aCommuneDesk() {
  await mkdir(PICTURES, { recursive: true })
  const desk = await aDesk()
  return {
    desk,
    /** A new page of somebody who is signed in, the administrator unless said. */
    aPerson: async (who?: typeof OFFICER) => {
      const opened = await desk.page()
      await signIn(opened.page, desk.url, who)
      return opened
    },
  }
}

/** Looked at by axe in both languages, on a laptop and on a phone, where nothing runs out of sight. */
export async function look(page: Page, name: string): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    if (language === 'en') await page.locator('header .link[lang=en]').click()
    await page.locator(`html[lang=${language}]`).waitFor()
    for (const [width, height] of [
      [1366, 768],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await picture(page, join(PICTURES, `${name}-${language}-${width}.png`))
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    expect([name, language, await violations(page)]).toEqual([name, language, []])
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  await page.locator('header .link[lang=vi]').click()
  await page.locator('html[lang=vi]').waitFor()
}

/** Presses keys one after another. */
export const keys = (page: Page, ...pressed: string[]) =>
  pressed.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** The first row that holds a text. */
export const row = (page: Page, text: string) => page.locator('tbody tr', { hasText: text }).first()
