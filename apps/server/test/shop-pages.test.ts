import { get } from 'node:http'
import { join } from 'node:path'
import { openBrowser, picture } from '@cho40/testing/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goneServer } from './a-server.ts'
import { aShopTown, did, earned, PICTURES, type ShopTown, shelvesOf } from './a-shop-town.ts'
import { newId } from './http-client.ts'
import { shopSheet } from './shop-sheet.ts'

type Browser = Awaited<ReturnType<typeof openBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>
type Part = {
  readonly id: string
  readonly state: string
  readonly amount: number
  readonly money: { readonly state: string; readonly kept: number; readonly toReturn: number }
}

const PHONE = { width: 360, height: 640 } as const
const LAPTOP = { width: 1366, height: 768 } as const
/** Longer than the page takes to look again by itself, on a machine with much to do. */
const LONG = { timeout: 90_000 }

let town: ShopTown
let browser: Browser
/** The cart of the last who bought, and the address of what was ordered with it. */
let cookie = ''
let ordered = ''
beforeAll(async () => {
  town = await aShopTown({ sheet: shopSheet() })
  await town.becomesShop()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await goneServer(town.server)
})

async function pictures(page: Page, name: string): Promise<void> {
  for (const viewport of [LAPTOP, PHONE]) {
    await page.setViewportSize(viewport)
    const file = `fair-${name}-${viewport.width}x${viewport.height}.png`
    await picture(page, join(PICTURES, file))
  }
}

async function searches(page: Page, words: string): Promise<string[]> {
  await page.goto(town.server.url)
  await page.getByRole('searchbox').fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  return page.locator('.products h2').allInnerTexts()
}

async function puts(page: Page, product: string, quantity: string): Promise<void> {
  await page.getByRole('link', { name: product, exact: true }).click()
  await page.getByLabel('Số lượng').fill(quantity)
  await page.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await page.waitForURL(/gio-hang/)
}

const memoIn = (page: Page, seller: string) =>
  page.getByRole('region', { name: seller }).locator('.pay strong').innerText()

async function openParts(seller: ShopTown['stall'], state: string): Promise<Part> {
  const { body } = await seller.client.query('orders.list', { bookId: seller.bookId, state })
  const [part] = body as Part[]
  if (!part) throw new Error(`no order is ${state}`)
  return part
}

/** The same for both runs; only how the page hears of the money differs. */
async function buysFromTwo(page: Page, shows: (name: string) => Promise<void>): Promise<void> {
  const bare = await searches(page, 'mien dong')
  expect(bare).toHaveLength(4)
  expect((await searches(page, 'miến dong')).toSorted()).toEqual(bare.toSorted())
  await shows('search')
  await puts(page, 'Miến dong đỏ', '3')
  expect(await searches(page, 'mat ong')).toEqual(['Mật ong rừng'])
  await puts(page, 'Mật ong rừng', '2')
  await shows('cart')
  cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await page.getByRole('link', { name: 'Đặt hàng' }).click()
  await page.getByLabel('Họ và tên').fill('Trần Thị Khách')
  await page.getByLabel('Số điện thoại').fill('0912 345 678')
  await page.getByLabel('Giao tận nơi').check()
  await page.getByLabel('Địa chỉ giao hàng').fill('Số 1 phố Thử, Xã Kiểm Thử')
  await shows('form')
  await page.getByRole('button', { name: 'Gửi đơn' }).click()
  await page.waitForURL(/\/don\//)
  ordered = new URL(page.url()).pathname
}

for (const script of [false, true]) {
  test(`${script ? 'with' : 'without'} script: two sellers, one paid exactly, one short, one ships, one refunds`, async () => {
    const { cooperative, stall, server } = town
    const before = {
      shelves: await shelvesOf(server.dataDir),
      earned: await earned(server.dataDir, cooperative),
    }
    const options = { javaScriptEnabled: script, viewport: PHONE }
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text())
    })
    const shows = (name: string) => (script ? Promise.resolve() : pictures(page, name))
    await buysFromTwo(page, shows)
    await shows('unpaid')
    const paid = page.getByRole('region', { name: 'HTX Nà Thử' })
    const short = page.getByRole('region', { name: 'Sạp 1' })
    // Nobody presses anything: the page hears of the money by itself.
    expect(await cooperative.pays(144_000, await memoIn(page, 'HTX Nà Thử'))).toBeLessThan(300)
    await paid.getByText('Đã trả đủ').waitFor(LONG)
    expect(await stall.pays(400_000, await memoIn(page, 'Sạp 1'))).toBeLessThan(300)
    await short.getByText('Trả nốt 80.000').waitFor(LONG)
    await shows('short')
    const sent = await openParts(cooperative, 'placed')
    for (const step of ['confirm', 'pack', 'ship', 'deliver']) {
      await did(cooperative.client, `orders.${step}`, { id: sent.id })
    }
    const { id } = await openParts(stall, 'placed')
    await did(stall.client, 'orders.cancel', { id, reason: 'not_available' })
    const to = { bin: '970436', number: '0123456789', holderName: 'TRAN THI KHACH' }
    await did(stall.client, 'orders.refund', { id: newId('refund'), sellerOrderId: id, to })
    if (!script) await page.reload()
    await paid.getByText('Đã nhận hàng').waitFor(LONG)
    await short.getByText('Đã huỷ').waitFor(LONG)
    await page.reload()
    await expect.poll(() => short.innerText()).toMatch(/Đã hoặc đang trả lại\s+400\.000/)
    await shows('done')
    const after = await shelvesOf(server.dataDir)
    expect(after['Sạp 1']).toEqual(before.shelves['Sạp 1'])
    expect(await earned(server.dataDir, cooperative)).toBe(before.earned + 144_000)
    expect(await earned(server.dataDir, stall)).toBe(0)
    const refused = (await openParts(stall, 'cancelled')).money
    expect(refused).toMatchObject({ kept: 0, toReturn: 0 })
    expect(complaints).toEqual([])
    await context.close()
  }, 300_000)
}

test('after both runs every account, shelf and order is proved', async () => {
  const { body } = await town.server.admin.query('admin.verify')
  const { checks } = body as { checks: { id: string; violations: number }[] }
  expect(checks.length).toBeGreaterThan(30)
  expect(checks.filter(({ violations }) => violations !== 0)).toEqual([])
})

test('every kind of public page is one response of at most 14 KB, pictures aside', async () => {
  const { url } = town.server
  const read = async (path: string) => (await fetch(url + path, ACCEPT)).text()
  const home = await read('/')
  const noodles =
    /\/san-pham\/mien-dong-do-[a-z0-9]+/.exec(await read('/?q=mien+dong+do'))?.[0] ?? ''
  const seller = /\/htx\/[a-z0-9]+/.exec(await read(noodles))?.[0] ?? ''
  const set = '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc'
  const paths = ['/', '/?trang=2', '/?q=mien', '/nganh/thuc-pham', set, noodles, seller]
  for (const path of [...paths, '/gio-hang', '/dat-hang', '/nope', '/don/x', ordered]) {
    for (const language of ['vi', 'en']) {
      const query = language === 'en' ? `${path.includes('?') ? '&' : '?'}lang=en` : ''
      const { bytes, encoding } = await overTheLine(path + query)
      process.stdout.write(`${language} ${path.slice(0, 12)}: ${bytes} bytes\n`)
      expect([path, encoding, bytes <= 14 * 1024]).toEqual([path, 'br', true])
    }
  }
  expect(home).toContain('32 sản phẩm')
})

/** What comes through a socket for a browser: the body's bytes, counted before anything unpacks them. */
function overTheLine(path: string): Promise<{ bytes: number; encoding: string | undefined }> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br', cookie }
  return new Promise((resolve, reject) => {
    get(town.server.url + path, { headers }, (response) => {
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.byteLength
      })
      response.on('error', reject)
      response.on('end', () => resolve({ bytes, encoding: response.headers['content-encoding'] }))
    }).on('error', reject)
  })
}

const ACCEPT = { headers: { accept: 'text/html' } }

test('branch, cooperative and product are looked at, and the product has its picture for chats', async () => {
  const page = await browser.newPage()
  await page.goto(town.server.url)
  await pictures(page, 'home')
  await page.getByRole('link', { name: /^Thực phẩm/ }).click()
  await pictures(page, 'branch')
  await page.getByRole('link', { name: /^Chế biến từ gạo/ }).click()
  await page.getByRole('link', { name: 'Miến dong đỏ', exact: true }).click()
  await pictures(page, 'product')
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  const drawn = await fetch(picture ?? '')
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png'])
  await page.getByRole('link', { name: 'HTX Nà Thử', exact: true }).click()
  await pictures(page, 'cooperative')
  await page.close()
})
