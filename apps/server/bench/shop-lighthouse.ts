import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '@cho40/testing/browser'
import { shopChild } from './shop-child.ts'
import type { ServedShop } from './shop-served.ts'

// rolldown -c bench/rolldown.config.ts && node bench/shop-lighthouse.ts [folder]
// Lighthouse over the shop's pages in the browser of the tests; a folder is one it was installed in before.
const PORT = 9333
const kept = process.argv[2]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'cho40-lighthouse-'))
cpSync(join(import.meta.dirname, '../../../bench/peers/lighthouse'), folder, { recursive: true })
if (kept === undefined) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: 'inherit' })
}
const served = new URL('./dist/shop-served.js', import.meta.url)
const shop = await shopChild<ServedShop>(served, ['200'])
const browser = await openBrowser({ args: [`--remote-debugging-port=${PORT}`] })
const pages = ['/', '/?q=mien', '/nganh/thuc-pham', `/san-pham/${shop.told.slugs[0] ?? ''}`]
const urls = [...pages, '/gio-hang'].map((path) => shop.told.url + path)
// Beside it, not instead: a browser that Playwright opened asks Playwright about every new page.
const run = spawn(process.execPath, ['run.mjs', String(PORT), ...urls], {
  cwd: folder,
  stdio: 'inherit',
})
await once(run, 'exit')
await browser.close()
await shop.stop()
if (kept === undefined) rmSync(folder, { recursive: true })
