import { type Browser, chromium } from 'playwright-core'
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

export type BrowserOptions = { args?: readonly string[] }

/**
 * Opens a headless Chromium. On Linux x64 it comes from npm with its libraries and a font that writes
 * Vietnamese, the same on every machine; elsewhere the installed Google Chrome is used, and it is an error if
 * there is none: browser tests are never skipped in silence. Close it with `browser.close()`.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const args = [...ARGS, ...(options.args ?? [])]
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args })
  }
  const { executablePath, env } = await unpackedChromium()
  return chromium.launch({ executablePath, env, args })
}
