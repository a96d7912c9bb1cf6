import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A screen of a laptop as it is seen at once; a phone's is scrolled once, for a page is rarely seen without. */
const MOST_HEIGHT = { laptop: 768, phone: 960 } as const

/** Keeps a screen from its top in few colours, which flat screens do not miss, so that a repository can hold all of them. */
export async function paint(page: Page, painting: Promise<void>[], path: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'))
  const height = Math.min(whole, width > 600 ? MOST_HEIGHT.laptop : MOST_HEIGHT.phone)
  // Long tables draw what is in sight: so high is the window, and the frame after is the one that is kept.
  await page.setViewportSize({ width, height })
  await page.evaluate('scrollTo(0, 0)')
  await page.evaluate('document.fonts.ready')
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))')
  const png = await page.screenshot({ animations: 'disabled' })
  await mkdir(dirname(path), { recursive: true })
  painting.push(inFewColours(png).then((small) => writeFile(path, small)))
}

/** The same picture of sixteen colours. */
function inFewColours(png: Buffer): Promise<Buffer> {
  return sharp(png)
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}
