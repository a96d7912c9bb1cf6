import { instantFromMs, marketDayOf, plusDays } from '@cho40/values'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDesk, call, newId, queryOf, settled, signIn } from './a-desk.ts'
import { aHostileTown, type HostileTown } from './a-hostile-town.ts'
import { violations } from './axe.ts'
import { freeTextFields } from './free-text.ts'
import { HOSTILE_WORDS, SHORT_HOSTILE_WORD } from './hostile-words.ts'
import { NOT_SOWN } from './not-sown.ts'
import { zipParts } from './zip-parts.ts'

let desk: Awaited<ReturnType<typeof aDesk>>
let page: Page
let town: HostileTown
/** Anything that ran, asked or was refused by the policy, with the page it happened on. */
const findings: string[] = []

beforeAll(async () => {
  desk = await aDesk()
  const opened = await desk.page()
  page = opened.page
  await watch(page, desk.url)
  await signIn(page, desk.url)
  town = await aHostileTown(page)
})
afterAll(() => desk.close())

/** Sees scripts that run, policies that are broken, questions to other hosts and windows that open. */
async function watch(on: Page, home: string): Promise<void> {
  await on.exposeFunction('__report', (what: string) => findings.push(`${on.url()}: ${what}`))
  await on.addInitScript(() => {
    const report = (what: string) =>
      (globalThis as unknown as { __report(what: string): void }).__report(what)
    Object.assign(globalThis, { __ran: (nth: number) => report(`ran ${nth}`) })
    document.addEventListener('securitypolicyviolation', (violation) => {
      report(`policy ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`)
    })
  })
  on.on('dialog', (dialog) => {
    findings.push(`${on.url()}: dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  on.on('popup', (popup) => findings.push(`${on.url()}: popup ${popup.url()}`))
  on.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) findings.push(`asked ${url}`)
  })
}

/** Markup that only the hostile words could have brought. */
function strangeMarkup(on: Page): Promise<readonly string[]> {
  return on.evaluate(() => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    )
    const links = [...document.querySelectorAll('a[href], form[action], iframe[src]')].filter(
      (element) =>
        /^\s*(javascript|data|vbscript):/i.test(
          element.getAttribute('href') ??
            element.getAttribute('action') ??
            element.getAttribute('src') ??
            '',
        ),
    )
    const foreign = [
      ...document.querySelectorAll('iframe, object, embed, base, math, meta[http-equiv=refresh]'),
    ]
    return [...handlers, ...links, ...foreign].map((element) => element.outerHTML.slice(0, 160))
  })
}

async function isClean(where: string): Promise<void> {
  expect([where, await strangeMarkup(page)]).toEqual([where, []])
  expect(findings).toEqual([])
}

test('the shop window shows hostile words as words', async () => {
  await page.goto(`${desk.url}/`)
  await isClean('/')
  for (const words of HOSTILE_WORDS) {
    await page.goto(`${desk.url}/?q=${encodeURIComponent(words)}`)
    await isClean(`search for ${words}`)
  }
  const found = await call<{ readonly listings: readonly { readonly slug: string }[] }>(
    page,
    queryOf('catalogue.listing.search', { limit: 100 }),
  )
  let seen = 0
  for (const { slug } of found.listings) {
    const address = `/san-pham/${slug}`
    await page.goto(`${desk.url}${address}`)
    const text = await page.locator('body').innerText()
    if (HOSTILE_WORDS.some((words) => text.includes(words))) seen += 1
    await isClean(address)
  }
  expect(seen).toBeGreaterThanOrEqual(HOSTILE_WORDS.length)
})

test('every screen of the desk shows hostile words as words, and in the dark all can be read', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${desk.url}/office/?market=${town.marketId}`)
  await page.locator('nav.tasks').waitFor()
  const screens = await page
    .locator('nav.tasks a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  expect(screens.length).toBeGreaterThan(8)
  for (const screen of screens) {
    for (const choice of [
      `market=${town.marketId}&stall=${town.stallId}`,
      `coop=${town.cooperativeId}`,
    ]) {
      await page.goto(`${desk.url}${screen}?${choice}`)
      await settled(page)
      await choose(town)
      await isClean(`${screen}?${choice}`)
    }
    expect([screen, await violations(page, ['color-contrast'])]).toEqual([screen, []])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}, 900_000)

test('each thing that is looked at by itself shows hostile words as words', async () => {
  for (const address of town.looked) {
    await page.goto(`${desk.url}${address}`)
    if (address.startsWith('/office/')) await settled(page)
    const text = await page.locator('body').innerText()
    const words = [...HOSTILE_WORDS, SHORT_HOSTILE_WORD].filter((one) => text.includes(one))
    expect([address, words]).toEqual([address, expect.arrayContaining([expect.any(String)])])
    await isClean(address)
  }
  expect(town.looked.length).toBeGreaterThan(8)
})

/** Picks the hostile market, stall and cooperative wherever a screen lets one choose. */
async function choose({ marketId, stallId, cooperativeId }: HostileTown): Promise<void> {
  for (const id of [marketId, cooperativeId, stallId]) {
    const select = page.locator(`select:has(option[value="${id}"])`).first()
    if ((await select.count()) === 0) continue
    await select.selectOption(id)
    await settled(page)
  }
}

/** Puts a thing with a hostile name on sale, and says what a cart says of one of it. */
async function onSale(cooperativeId: string): Promise<string> {
  const { did } = town
  const [accountId, placeId, listingId, variantId] = [
    newId('acct'),
    newId('splace'),
    newId('listing'),
    newId('variant'),
  ]
  const validFrom = marketDayOf(instantFromMs(Date.now()))
  const role = { scopeId: 'place:99001', role: 'own_shop', validFrom, note: HOSTILE_WORDS[2] }
  await did('tax.setRole', { id: newId('role'), ...role })
  const account = { bin: '970436', number: '5550009', holderName: 'HTX LA' }
  await did('cooperative.openAccount', { id: accountId, cooperativeId, ...account })
  const of = { kind: 'store', cooperativeId }
  await did('stock.openPlace', { id: placeId, name: HOSTILE_WORDS[0], of, accountId })
  const goods = {
    name: HOSTILE_WORDS[1],
    producer: 'Hộ',
    story: 'Nương.',
    unit: 'kg',
    price: 9_000,
  }
  await did('admin.publishListing', { id: listingId, cooperativeId, ...goods })
  const pack = { unit: 'kg', label: 'Túi', price: 12_000 }
  await did('catalogue.listing.addVariant', { id: variantId, listingId, ...pack })
  await did('stock.bring', { id: newId('smove'), placeId, variantId, quantity: 100_000 })
  const order = {
    id: newId('order'),
    placeId,
    channel: 'phone',
    buyer: { name: HOSTILE_WORDS[3] },
    handing: { how: 'deliver', address: HOSTILE_WORDS[4] },
    lines: [{ id: newId('oline'), variantId, quantity: 1_000, price: 12_000 }],
  }
  await did('orders.enter', order)
  await did('orders.standing.record', {
    id: newId('standing'),
    placeId,
    buyer: { name: HOSTILE_WORDS[5], phone: '0987654399' },
    rhythm: { kind: 'weekdays', days: [1, 4] },
    firstDay: plusDays(validFrom, 1),
    lines: [{ variantId, quantity: 1_000 }],
  })
  return `${variantId}~${placeId}~1~12000`
}

/** The screen says every one of the words. */
async function shown(...words: readonly string[]): Promise<void> {
  const screen = page.locator('.coop-screen')
  await screen.waitFor()
  await expect
    .poll(
      async () => {
        const text = await screen.innerText()
        return words.filter((one) => !text.includes(one))
      },
      { timeout: 90_000 },
    )
    .toEqual([])
}

test('what a stranger types at the checkout is words on the order’s own page and at the desk', async () => {
  const { cooperativeId } = town
  const line = await onSale(cooperativeId)
  const orders = HOSTILE_WORDS.flatMap((name, nth) =>
    nth % 2 === 0 ? [{ name, address: HOSTILE_WORDS[nth + 1] ?? name, nth }] : [],
  )
  for (const { name, address, nth } of orders) {
    const id = newId('order')
    const token = newId('token').slice(-22)
    const answer = await fetch(`${desk.url}/dat-hang`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: desk.url },
      body: new URLSearchParams({
        id,
        token,
        line,
        name,
        phone: `09870000${String(nth).padStart(2, '0')}`,
        how: 'deliver',
        address,
      }),
    })
    const refused = answer.status === 303 ? '' : await answer.text()
    expect([name, refused.replace(/<style>.*<\/style>/s, '')]).toEqual([name, ''])
    await page.goto(`${desk.url}/don/${token}`)
    const told = await page.locator('main').innerText()
    expect([name, told.includes(address)]).toEqual([name, true])
    await isClean(`/don of ${name}`)
    await page.goto(`${desk.url}/office/orders?coop=${cooperativeId}&order=${id}`)
    await shown(name, address)
    await isClean(`order of ${name}`)
  }
  await page.goto(`${desk.url}/office/orders?coop=${cooperativeId}`)
  await settled(page)
  await isClean('orders')
}, 300_000)

test('what is printed shows hostile words as words', async () => {
  const { stallId, signId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const papers = [
    `/print/signs/${signId}`,
    ...['journal', 'bank', 'trial-balance'].map(
      (name) => `/print/books/${stallId}/${name}?${over}`,
    ),
    `/print/books/${stallId}/ledger?account=1121&${over}`,
    `/print/books/${cooperativeId}/journal?${over}`,
    `/print/tax/${stallId}/s1a?${over}`,
    '/print/adoption/99001?period=2026-11',
  ]
  for (const paper of papers) {
    const answer = await page.goto(`${desk.url}${paper}`)
    expect([paper, answer?.status()]).toEqual([paper, 200])
    await isClean(paper)
  }
})

/** A lot whose label and events hold the words, of any listing of the hostile town. */
async function aTracedLot(): Promise<string> {
  const { did } = town
  const [w0, w1, w2, w3, w4, w5] = HOSTILE_WORDS
  const [listing] = await call<readonly { readonly id: string }[]>(
    page,
    queryOf('catalogue.listing.ofCooperative', { cooperativeId: town.cooperativeId }),
  )
  const id = newId('lot')
  const label = {
    number: w0.slice(0, 40),
    brand: w1,
    origin: w2,
    producer: w3,
    producerAddress: w4,
  }
  await did('catalogue.lot.open', { id, listingId: listing?.id, ...label, standards: [w5] })
  for (const words of HOSTILE_WORDS) {
    const told = { happenedAt: '2026-11-01T01:00:00.000Z', place: words.slice(0, 120), note: words }
    await did('catalogue.lot.record', { lotId: id, kind: 'stored', ...told })
  }
  return id
}

test('a lot’s page and label, and another site’s widget, show hostile words as words', async () => {
  const lot = await aTracedLot()
  await page.goto(`${desk.url}/t/${lot}`)
  const text = await page.locator('body').innerText()
  expect(HOSTILE_WORDS.filter((words) => !text.includes(words.slice(0, 120)))).toEqual([])
  await isClean('/t')
  for (const path of [`/t/${lot}/nhan`, '/widget/']) {
    const answer = await page.goto(`${desk.url}${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    await isClean(path)
  }
})

test('the till of a stall with a hostile name, and money with hostile memos, shows words', async () => {
  const opened = await desk.page({ width: 360, height: 640 })
  const till = opened.page
  await watch(till, desk.url)
  await till.goto(`${desk.url}/stall/`)
  await till.locator('.sign-in').waitFor()
  for (const key of '0955000123135790') await till.locator(`.key:text-is("${key}")`).click()
  await till.locator('button[type=submit]').click()
  await till.locator('.sell').waitFor()
  await till.locator('.stall-number:not(:empty)').waitFor()
  const screens = await till
    .locator('nav a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(screens.length).toBeGreaterThan(2)
  let told = ''
  for (const screen of ['', ...screens]) {
    await till.goto(new URL(screen, `${desk.url}/stall/`).href)
    await till.locator('.stall-number:not(:empty)').waitFor()
    told += await till.locator('body').innerText()
    expect([screen, await strangeMarkup(till)]).toEqual([screen, []])
  }
  expect(HOSTILE_WORDS.filter((words) => told.includes(words))).not.toEqual([])
  expect(findings).toEqual([])
  await till.context().close()
})

test('no cell of what is exported begins as a formula, and a file is named by the server', async () => {
  const { stallId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const files = [
    ...[stallId, cooperativeId].flatMap((owner) =>
      ['journal', 'trial-balance'].map((name) => `/api/v1/books/${owner}/${name}.csv?${over}`),
    ),
    `/api/v1/books/${stallId}/bank.csv?${over}`,
    `/api/v1/tax/${stallId}/s1a.csv?${over}`,
    `/api/v1/shelf/listings.csv?cooperativeId=${cooperativeId}`,
    '/merchant.csv',
    '/feeds/meta.csv',
  ]
  const texts: string[] = []
  for (const file of files) {
    const answer = await page.request.get(`${desk.url}${file}`)
    expect([file, answer.status()]).toEqual([file, 200])
    const named = answer.headers()['content-disposition'] ?? 'inline'
    expect(named).toMatch(/^(inline|attachment; filename="[a-z0-9._-]+")/i)
    const text = await answer.text()
    const begun = text.matchAll(/(?:^|[,;\t\n])"?([=@]|[+-](?![\d\s]*[,;"\n\r]))/g)
    expect([file, [...begun].map(([cell]) => cell)]).toEqual([file, []])
    texts.push(text)
  }
  expect(texts.join('\n')).toContain('HYPERLINK')
})

test('no cell of a workbook is a formula or a link, and its words are words', async () => {
  const { stallId, cooperativeId } = town
  const over = 'from=2026-01-01&to=2026-12-31'
  const files = [
    `/api/v1/books/${stallId}/journal.xlsx?${over}`,
    `/api/v1/books/${cooperativeId}/journal.xlsx?${over}`,
    `/api/v1/tax/${stallId}/s1a.xlsx?${over}`,
    `/api/v1/shelf/listings.xlsx?cooperativeId=${cooperativeId}`,
  ]
  const texts: string[] = []
  for (const file of files) {
    const answer = await page.request.get(`${desk.url}${file}`)
    expect([file, answer.status()]).toEqual([file, 200])
    for (const [name, xml] of zipParts(await answer.body())) {
      const strange = /<f[ >/]|<hyperlink|externalLink|<(?:script|svg|iframe|img)/i.exec(xml)?.[0]
      expect([file, name, strange]).toEqual([file, name, undefined])
      texts.push(xml)
    }
  }
  expect(texts.join('\n')).toContain('HYPERLINK')
  expect(texts.join('\n')).toContain('&lt;script')
})

test('the words reached their readers: they are on the screens as they were typed', async () => {
  await page.goto(`${desk.url}/office/members?coop=${town.cooperativeId}`)
  await page.locator('h1').first().waitFor()
  await choose(town)
  await page.getByText(HOSTILE_WORDS[1], { exact: false }).first().waitFor()
  console.info(
    `stored scripts: ${town.fields} fields with ${HOSTILE_WORDS.length} texts, ${findings.length} findings`,
  )
  await isClean('members')
})

test('every field of the contract that takes text held the words, or it is said why not', () => {
  const excused = Object.keys(NOT_SOWN)
  const fields = freeTextFields()
  expect(fields.filter((field) => !town.sown.has(field) && !excused.includes(field))).toEqual([])
  expect(excused.filter((field) => town.sown.has(field) || !fields.includes(field))).toEqual([])
  const beside = Object.values(NOT_SOWN).flatMap((why) => ('as' in why ? why.as : []))
  expect(beside.filter((field) => !town.sown.has(field))).toEqual([])
  console.info(
    `free text: ${fields.length} fields, ${town.sown.size} sown, ${excused.length} excused`,
  )
})

test('the watch sees a page that lets markup in: what it did not see was not there', async () => {
  const opened = await desk.page()
  await watch(opened.page, desk.url)
  await opened.page.goto(`${desk.url}/`)
  await opened.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = '__ran(99)'
    document.body.append(script)
  })
  await expect.poll(() => findings.splice(0).join('\n')).toContain('policy script-src')
})
