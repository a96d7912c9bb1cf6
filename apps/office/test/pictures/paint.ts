import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A screen of a laptop as it is seen at once; a phone's is scrolled once, for a page is rarely seen without. */
const MOST_HEIGHT = { laptop: 768, phone: 960 } as const

/** Keeps a screen from its top in few colours, which flat screens do not miss, so that a repository can hold all of them. */
export async function paint(page: Page, painting: Promise<void>[], path: string): Promise<void> {
  await page.evaluate('scrollTo(0, 0)')
  // Long tables draw what is in sight in the frame after.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))')
  await page.evaluate('document.fonts.ready')
  const width = page.viewportSize()?.width ?? 0
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  const most = width > 600 ? MOST_HEIGHT.laptop : MOST_HEIGHT.phone
  const png = await page.screenshot({
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height: Math.min(height, most) },
  })
  await mkdir(dirname(path), { recursive: true })
  painting.push(inFewColours(png).then((small) => writeFile(path, small)))
}

/** The same picture of sixteen colours. */
function inFewColours(png: Buffer): Promise<Buffer> {
  return sharp(png)
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}
