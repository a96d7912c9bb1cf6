import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { unpackedChromium } from './chromium.ts'

/** Nothing may phone home or ask first; as root the sandbox cannot work. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-sandbox',
]

/**
 * Two ways to look for tests that hold by luck: each step of a test comes so many milliseconds later
 * (`CHO40_BROWSER_PAUSE`), each page has so many times less of a processor (`CHO40_BROWSER_SLOWER`).
 */
const PAUSE_MS = Number(process.env['CHO40_BROWSER_PAUSE'] ?? 0)
const SLOWER = Number(process.env['CHO40_BROWSER_SLOWER'] ?? 1)

/** How long a page may take for one step. Slowness is measured by benches, so only what never comes fails here. */
const PATIENCE_MS = 100_000

export type BrowserOptions = { args?: readonly string[] }

/**
 * Opens a headless Chromium. On Linux x64 it comes from npm with its libraries and a font that writes
 * Vietnamese, the same on every machine; elsewhere the installed Google Chrome is used, and it is an error if
 * there is none: browser tests are never skipped in silence. Close it with `browser.close()`.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const args = [...ARGS, ...(options.args ?? [])]
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return patient(await chromium.launch({ channel: 'chrome', args, slowMo: PAUSE_MS }))
  }
  const { executablePath, env } = await unpackedChromium()
  return patient(await chromium.launch({ executablePath, env, args, slowMo: PAUSE_MS }))
}

/** A busy machine makes every page slow: all contexts of this browser wait longer than Playwright would. */
function patient(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => withPatience(await newContext(options))
  return browser
}

/** Sets the patience of a context that was not opened by `openBrowser`'s browser. */
export function withPatience(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS)
  if (SLOWER > 1) context.on('page', (page) => void slowDown(page))
  return context
}

/** A page that is closed before it could be slowed down is nobody's loss. */
async function slowDown(page: Page): Promise<void> {
  try {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  } catch {}
}

/** Keeps a picture of the whole page where pictures are wanted (`CHO40_PICTURES=1`): people look at them, no test does. */
export async function picture(page: Page, path: string): Promise<void> {
  if (process.env['CHO40_PICTURES'] !== '1') return
  // What sticks to the window stands where the window is: a whole page is looked at from its top.
  await page.evaluate('scrollTo(0, 0)')
  await page.screenshot({ path, fullPage: true })
}
