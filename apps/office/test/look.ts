import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { picture } from '@cho40/testing/browser'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from './axe.ts'

const SIZES = [
  [1366, 768],
  [360, 640],
] as const

/**
 * Looks at a screen as it stands, in Vietnamese on a laptop and on a phone, and in English on a laptop
 * unless told otherwise: the picture is kept where pictures are wanted, axe finds nothing, and nothing is wider than the window.
 */
export function looker(folder: string) {
  return async (page: Page, name: string, languages: 'both' | 'vi' = 'both'): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const take = async (file: string, width: number): Promise<void> => {
      await picture(page, join(folder, `${file}.png`))
      expect([file, await violations(page)]).toEqual([file, []])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect([file, Number(wide) <= width]).toEqual([file, true])
    }
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await take(`${name}-${width}`, width)
    }
    const [width, height] = SIZES[0]
    await page.setViewportSize({ width, height })
    if (languages === 'vi') return
    const english = page.getByRole('button', { name: 'English', exact: true })
    await english.click()
    const vietnamese = page.locator('button[lang=vi]')
    await vietnamese.waitFor()
    await take(`${name}-en-${width}`, width)
    await vietnamese.click()
    await english.waitFor()
    await page.locator('h1').evaluate((heading) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return heading.textContent
    })
  }
}
