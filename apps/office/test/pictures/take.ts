import { join } from 'node:path'
import { openBrowser } from '@cho40/testing/browser'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from '../a-desk.ts'
import { aStillServer, STILL_NOW, type StillServer } from './a-still-server.ts'
import { paint } from './paint.ts'
import { LANGUAGES, type Scene, SIZES, shows, type Who } from './scene.ts'
import { SCENES } from './scenes.ts'
import { aTown, type Town } from './town.ts'

/** Where pictures go, the theme they are taken in, and which alone: names, or what they begin with. */
const FOLDER =
  process.env['CHO40_PICTURES_IN'] ?? join(import.meta.dirname, '../../../../docs/pictures/office')
const THEME = process.env['CHO40_PICTURES_THEME'] === 'dark' ? 'dark' : 'light'
const ONLY = (process.env['CHO40_PICTURES_OF'] ?? '').split(',').filter(Boolean)

const PHONES: Readonly<Record<Exclude<Who, 'nobody' | 'first'>, string>> = {
  administrator: '0900000000',
  bookkeeper: '0900000051',
  board: '0900000052',
  officer: '0900000053',
  treasurer: '0900000054',
}
const PIN = '404040'

type Studio = {
  readonly browser: Browser
  readonly demo: StillServer
  readonly empty: StillServer
  readonly pages: Map<Who, Page>
  /** Pictures that are being written while the next is taken. */
  readonly painting: Promise<void>[]
}

/** One page for each person, signed in once. */
async function pageOf(studio: Studio, who: Who): Promise<Page> {
  const known = studio.pages.get(who)
  if (known) return known
  const options: BrowserContextOptions = {
    viewport: SIZES[0],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: THEME,
    reducedMotion: 'reduce',
  }
  const context = await studio.browser.newContext(options)
  context.setDefaultTimeout(15_000)
  await context.clock.setFixedTime(STILL_NOW)
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  if (who !== 'nobody' && who !== 'first') {
    await page.goto(`${studio.demo.url}/office/`)
    await page.locator('input[name=phone]').fill(PHONES[who])
    await page.locator('input[name=pin]').fill(PIN)
    await page.keyboard.press('Enter')
    await page.locator('nav.tasks').waitFor()
  }
  studio.pages.set(who, page)
  return page
}

async function play(studio: Studio, scene: Scene, town: Town): Promise<void> {
  const page = await pageOf(studio, scene.who)
  await page.setViewportSize(SIZES[0])
  // Another page first: what the scene before left open is left behind.
  await page.goto('about:blank')
  await page.goto(addressOf(studio, scene, town))
  await settled(page)
  await scene.does?.(page, town)
  for (const language of LANGUAGES) {
    if (language === 'en') {
      await page.setViewportSize(SIZES[0])
      // Pressed from within: an open list of keys lies over the head.
      await page
        .locator('button[lang=en]')
        .first()
        .evaluate((button) => {
          if (button instanceof HTMLElement) button.click()
        })
    }
    await page.locator(`html[lang=${language}]`).waitFor()
    await page.locator('.loading:not(.design *)').first().waitFor({ state: 'detached' })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      // What is drawn anew for another width is drawn in the frame after.
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80)))',
      )
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (wide > size.width) throw new Error(`${language} is ${wide} wide at ${size.width}`)
      await paint(
        page,
        studio.painting,
        join(FOLDER, `${scene.name}-${language}-${size.width}.png`),
      )
    }
  }
}

function addressOf({ demo, empty }: Studio, scene: Scene, town: Town): string {
  if (scene.who === 'first') return (empty.setup ?? empty.url).replace('#', '?lang=vi#')
  if (scene.who === 'nobody')
    return `${demo.url}/office/?lang=vi${scene.name === 'sign-in-code' ? '#pin' : ''}`
  const query = new URLSearchParams({ lang: 'vi', market: town.market.id, ...scene.at?.(town) })
  return `${demo.url}/office/${shows(scene)}?${query.toString()}`
}

const isWanted = ({ name }: Scene): boolean =>
  ONLY.length === 0 || ONLY.some((one) => name === one || name.startsWith(`${one}-`))

test('pictures of every screen of the desk, from the real server with the demonstration', async () => {
  const [browser, demo, empty] = await Promise.all([
    openBrowser({ args: ['--lang=vi-VN'] }),
    aStillServer('demo'),
    aStillServer('empty'),
  ])
  const studio: Studio = { browser, demo, empty, pages: new Map(), painting: [] }
  const failed: string[] = []
  try {
    const town = await aTown(await pageOf(studio, 'administrator'))
    for (const scene of SCENES.filter(isWanted)) {
      try {
        await play(studio, scene, town)
      } catch (error) {
        failed.push(`${scene.name}: ${String(error).slice(0, 600)}`)
        const page = studio.pages.get(scene.who)
        if (process.env['CHO40_PICTURES_IN'] && page) {
          await page.screenshot({ path: join(FOLDER, `failed-${scene.name}.png`), fullPage: true })
        }
      }
    }
    await Promise.all(studio.painting)
  } finally {
    await browser.close()
    await Promise.all([demo.stop(), empty.stop()])
  }
  expect(failed).toEqual([])
})
