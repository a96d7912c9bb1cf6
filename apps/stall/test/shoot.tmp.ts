import { openBrowser } from '@cho40/testing/browser'
import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
const dist = '/work/main/apps/stall/dist'
const now = () => new Date().toISOString()
const acct = { id: 'acct_01jd000000000000000000000a', bin: '970405', bankName: 'Agribank', number: '999999999001', holderName: 'LUONG THI MAU MOT' }
const stall = { id: 'stall_01jd000000000000000000000a', number: '12', name: 'Rau cô Một', marketId: 'market_01jd000000000000000000000a', marketName: 'Chợ Nà Mẫu', bookId: 'book_01jd000000000000000000000a', demo: true, account: acct }
const session = { personId: 'person_01jd000000000000000000000a', name: 'Lường Thị Mẫu Một', roles: [], stalls: [{ id: stall.id, number: '12', name: stall.name, marketName: stall.marketName }] }
const A = '0123456789CFGHJKMNPRTVX'
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' }
const browser = await openBrowser()
for (const [w, h] of [[360, 640], [412, 915]] as const) for (const lang of ['vi', 'en']) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, deviceScaleFactor: 1, serviceWorkers: 'block', locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(6000); page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => console.log('LOG', m.text()))
  let requests: any[] = [], mode = 'open', signed = false, off = false
  const csp = JSON.parse(readFileSync(join(dist,'csp.json'),'utf8'))
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url()); const p = url.pathname
    if (off && !p.startsWith('/stall')) return route.abort()
    const j = (data: unknown, status = 200) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(data) })
    if (p.startsWith('/stall')) { let f = join(dist, p.replace(/^\/stall/, '')); if (p === '/stall/') f = join(dist, 'index.html'); if (!existsSync(f)) return route.fulfill({ status: 404 }); return route.fulfill({ contentType: types[f.split('.').at(-1)!]!, body: readFileSync(f), headers: p === '/stall/' ? {'content-security-policy': `default-src 'none'; script-src 'self' '${csp.scriptHashes[0]}'; style-src 'self' '${csp.styleHashes[0]}'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'`} : {} }) }
    if (p === '/trpc/session.current') return j({ result: { data: signed ? session : null } })
    if (p === '/trpc/session.open') { if (mode === 'badpin') return j({ error: { message: '', code: 1, data: { problem: { type: 'WrongPhoneOrPin', triesLeft: 4 } } } }, 401); signed = true; return j({ result: { data: session } }) }
    if (p === '/trpc/stall.leaseCodes') return j({ result: { data: { accountId: acct.id, codes: Array.from({ length: 100 }, (_, i) => 'KX' + Array.from({ length: 9 }, (_, k) => A[(i * 7 + k * 5 + i * k) % 23]).join('')) } } })
    if (p === '/trpc/stall.home') return j({ result: { data: { stall, nextSeq: 1, day: { stallId: stall.id, day: new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10), closed: false, totals: {}, strays: (globalThis as any).strays ?? [], cursor: 1, sales: requests.map((r) => ({ id: r.saleId, stallId: stall.id, method: 'qr', state: r.st, amount: r.amount, occurredAt: r.at, request: { id: r.requestId, saleId: r.saleId, code: r.code, state: r.rs, flags: r.flags, due: r.amount, received: r.received, grade: r.received ? 'notified' : 'none', createdAt: r.at, expiresAt: r.at } })) } } } })
    if (p === '/sync') { const b = route.request().postDataJSON(); for (const e of b.events) if (e.act.type === 'request_opened') requests.push({ ...e.act, at: e.at, st: 'open', rs: 'open', flags: [], received: 0 }); return j({ results: b.events.map((e: any) => ({ id: e.id, status: 'applied' })), nextSeq: 99, serverTime: now() }) }
    return route.fulfill({ status: 503 })
  })
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}-${w}-${lang}.png` })
  const tap = async (t: string) => { await page.locator(t).click(); }
  await page.goto('http://stall.test/stall/')
  await page.waitForSelector('.sign-in')
  if (lang === 'en') { await page.evaluate(() => new Promise<void>((r) => { const o = indexedDB.open('cho40-stall', 1); o.onsuccess = () => { const t = o.result.transaction('notes', 'readwrite'); t.objectStore('notes').put('en', 'language'); t.oncomplete = () => { o.result.close(); r() } } })); await page.reload(); await page.waitForSelector('.sign-in') ; await page.waitForTimeout(200) }
  await shot('1-signin')
  for (const d of '0900000001') await tap(`.key:text-is("${d}")`)
  mode = 'badpin'
  for (const d of '111111') await tap(`.key:text-is("${d}")`)
  await tap('button[type=submit]'); await page.waitForTimeout(300); await shot('1-signin-bad'); mode = ''
  for (const d of '404040') await tap(`.key:text-is("${d}")`)
  await tap('button[type=submit]'); await page.waitForSelector('.sell'); await page.waitForTimeout(500)
  await shot('2-sell-empty')
  await tap('.key:text-is("4")'); await tap('.key:text-is("5")'); await tap('.key:text-is("000")'); await page.waitForTimeout(100); await shot('2-sell')
  await tap('.endings .primary'); await page.waitForSelector('.show-code'); await page.waitForTimeout(500); await shot('3-qr')
  const refresh = async () => { await page.evaluate(() => window.dispatchEvent(new Event('online'))); await page.waitForTimeout(700) }
  requests[0].received = 45000; requests[0].st = 'completed'; requests[0].rs = 'settled'; await refresh(); await shot('4-paid')
  await page.waitForTimeout(4200); await shot('4-paid-back')
  for (const [name, received, flags, st] of [['5-short', 40000, ['partial'], 'open'], ['5-alarm', 4500, ['alarm', 'partial'], 'open'], ['5-over', 50000, ['over'], 'settled'], ['5-late', 45000, ['late'], 'settled']] as const) {
    await page.waitForTimeout(450)
    await page.goto('http://stall.test/stall/#sell'); await tap('.key:text-is("4")'); await tap('.key:text-is("5")'); await tap('.key:text-is("000")'); await page.waitForTimeout(450); await tap('.endings .primary'); await page.waitForSelector('.show-code'); await page.waitForTimeout(500)
    const r = requests.at(-1); r.received = received; r.flags = flags; r.rs = st; r.st = st === 'settled' ? 'completed' : 'open'; await refresh(); await shot(name)
    if (name === '5-short') r.received = 0
  }
  await page.goto('http://stall.test/stall/#sell'); await page.waitForTimeout(450)
  await tap('.quick .button >> nth=1'); await tap('.endings .button >> nth=0'); await page.waitForTimeout(300); await shot('6-cash')
  off = true; await page.evaluate(() => window.dispatchEvent(new Event('online'))); await page.waitForTimeout(600)
  await page.waitForTimeout(5000)
  await tap('.key:text-is("1")'); await tap('.key:text-is("2")'); await tap('.key:text-is("000")'); await tap('.endings .button >> nth=0'); await page.waitForTimeout(500)
  await page.waitForTimeout(5000)
  for (const k of '123456789') await tap(`.key:text-is("${k}")`)
  await shot('2-sell-offline-long')
  await tap('.endings .primary'); await page.waitForSelector('.show-code'); await page.waitForTimeout(400); await shot('7-qr-offline')
  await page.goto('http://stall.test/stall/#book'); await page.waitForTimeout(300); await shot('8-book-offline')
  off = false; (globalThis as any).strays = [{ transferId: 'transfer_x', exceptionType: 'x', amount: 120000, unallocated: 120000, occurredAt: now() }]; await refresh(); await page.waitForTimeout(600); await shot('8-book')
  ;(globalThis as any).strays = []
  await page.goto('http://stall.test/stall/#settings'); await page.waitForTimeout(300); await shot('9-settings')
  await context.close()
}
await browser.close()
