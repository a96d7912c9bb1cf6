import type { DeviceView } from '@cho40/contract'
import { expect, test } from 'vitest'
import { aStall, browser, cable, counted, server } from './a-journey.ts'
import { holdBefore } from './camera.ts'
import { deskOf, homeOf, newTestId } from './desk.ts'
import { sound } from './sound.ts'
import { codesAreThere, openPhone, sent, settle, shownPayload, signIn } from './vendor.ts'

test('the sign that hangs is looked at in two taps: right, another’s, without a network; each look is kept', async () => {
  const phone = '0900000006'
  const { vendor, go, home } = await aStall(phone)
  const { page } = vendor
  const desk = await deskOf(server.port, phone)
  const issued = await desk.tell<{ payload: string }>('signs.issue', {
    id: newTestId('sign'),
    stallId: home.stall.id,
  })
  await holdBefore(page, issued.payload)
  await go('settings')
  await page.locator('a[href="#sign"]').waitFor()
  await vendor.taps()
  await vendor.tap('a[href="#sign"]')
  await page.locator('.strip.on-sky').getByText('Đúng mã của sạp').waitFor()
  await counted(vendor, 'check of the sign')
  await sound(page, 'sign, right')
  const other = await homeOf(server.port, '0900000001')
  const wrong = issued.payload.replaceAll(home.stall.account.number, other.stall.account.number)
  for (const [what, text, words] of [
    ['pasted over', await signOf('0900000001'), 'KHÔNG đúng'],
    ['changed by hand', wrong, 'KHÔNG đúng'],
    ['a link', 'https://example.org/qr', 'không phải mã chuyển tiền'],
  ] as const) {
    await go('settings')
    await holdBefore(page, text)
    await go('sign')
    await page.locator('.strip').getByText(words).waitFor()
    await sound(page, `sign, ${what}`)
  }
  cable.cut()
  await go('settings')
  await holdBefore(page, issued.payload)
  await go('sign')
  await page.locator('.strip.on-sky').getByText('Đúng mã của sạp').waitFor()
  cable.mend()
  await sent(vendor)
  await vendor.context.close()
})

async function signOf(phone: string): Promise<string> {
  const { stall } = await homeOf(server.port, phone)
  const desk = await deskOf(server.port, phone)
  const id = newTestId('sign')
  const { payload } = await desk.tell<{ payload: string }>('signs.issue', { id, stallId: stall.id })
  return payload
}

test.each([
  { language: 'vi', phone: '0900000007' },
  { language: 'en', phone: '0900000006' },
] as const)('a sign is printed in three taps in $language', async ({ phone, language }) => {
  const { vendor, go } = await aStall(phone, language)
  const { page } = vendor
  const payload = await signOf(phone)
  if (language === 'en') {
    await go('settings')
    await holdBefore(page, payload)
    await page.locator('a[href="#sign"]').waitFor()
    await vendor.taps()
    await vendor.tap('a[href="#sign"]')
    await page.locator('.strip.on-sky').waitFor()
    await counted(vendor, 'check of the sign')
    await sound(page, 'sign, right, in English')
  }
  await go('settings')
  await page.locator('a[href="#sign"]').waitFor()
  await vendor.taps()
  await vendor.tap('a[href="#sign"]')
  const [sheet] = await Promise.all([
    vendor.context.waitForEvent('page'),
    vendor.tap('.setup .rows a >> nth=0'),
  ])
  await sheet.waitForLoadState()
  await counted(vendor, 'printed sign')
  await expect.poll(() => sheet.locator('svg').count()).toBeGreaterThan(0)
  await vendor.context.close()
})

test('another account is asked for by the vendor, told on every phone, and approved by the board', async () => {
  const phone = '0900000002'
  const { vendor, go, home } = await aStall(phone)
  const second = await openPhone(browser, { port: server.port })
  await signIn(second, phone)
  const { page } = vendor
  await go('account')
  await page.locator('option:has-text("Agribank")').waitFor({ state: 'attached' })
  await page.locator('[name=bank]').selectOption({ label: 'Agribank' })
  await page.locator('[name=number]').fill('7011 2233 44556')
  await page.locator('[name=holder]').fill('Đặng Thị Mận')
  await page.locator('[name=reason]').fill('Mất thẻ cũ')
  await sound(page, 'account')
  await settle(vendor)
  await vendor.tap('.setup [type=submit]')
  for (const one of [vendor, second]) {
    const banner = one.page.locator('.banner.moving')
    await banner.getByText('•••• 4556').waitFor()
    await expect
      .poll(() => banner.textContent())
      .toContain(`•••• ${home.stall.account.number.slice(-4)}`)
  }
  await sound(page, 'account, asked')
  await go('sell')
  await page.locator('.sell').waitFor()
  await sound(page, 'keypad under the banner')
  const board = await deskOf(server.port, '0900000052')
  const [asked] = await board.ask<{ id: string; state: string; after: { number: string } }[]>(
    'stall.accounts.list',
    { marketId: home.stall.marketId },
  )
  expect(asked).toMatchObject({ state: 'asked', after: { number: '7011223344556' } })
  const mine = await deskOf(server.port, phone)
  const decision = { id: asked?.id, approve: true, note: null }
  await expect(mine.tell('stall.accounts.decide', decision)).rejects.toThrow('NotAllowed')
  await board.tell('stall.accounts.decide', decision)
  for (const one of [vendor, second]) {
    await one.page.locator('dialog').getByText('DANG THI MAN').waitFor()
    await settle(one)
    await one.tap('dialog button')
    await one.page.locator('.banner.moving').waitFor({ state: 'detached' })
  }
  await go('account')
  await page.locator('.past li').getByText('Đã duyệt').waitFor()
  await sound(page, 'account, approved')
  await go('sell')
  await codesAreThere(vendor, '7011223344556')
  await vendor.tapKeys('45k')
  await vendor.tap('.endings .primary')
  expect(await shownPayload(page)).toContain('7011223344556')
  await second.context.close()
  await vendor.context.close()
})

test('the owner sees who sold at the stall, and who may see what', async () => {
  const phone = '0900000003'
  const { vendor, go, home } = await aStall(phone)
  const administrator = await deskOf(server.port)
  const id = newTestId('person')
  const helper = { id, phone: '0911000077', name: 'Nông Thị Giúp', pin: '404040' }
  await administrator.tell('admin.addPerson', helper)
  await administrator.tell('admin.grantRole', {
    personId: id,
    role: 'helper',
    scopeId: home.stall.id,
  })
  const other = await openPhone(browser, { port: server.port })
  await signIn(other, helper.phone)
  await other.tapKeys('20k')
  await other.tap('.endings button >> nth=0')
  await other.page.locator('.strip.on-sky').waitFor()
  await sent(other)
  await go('see')
  await vendor.page.locator('.present').getByText('Nông Thị Giúp').waitFor()
  await vendor.page.locator('.present').getByText('1 việc').first().waitFor()
  await sound(vendor.page, 'who can see')
  await other.context.close()
  await vendor.context.close()
})

test('another phone of the family comes in by the code on the first: its camera, its address, once', async () => {
  const phone = '0900000004'
  const desk = await deskOf(server.port, phone)
  const devices = async () =>
    (await desk.ask<DeviceView[]>('devices.list')).filter(({ signedIn }) => signedIn)
  const before = await devices()
  const { vendor, go } = await aStall(phone)
  await go('pair')
  await vendor.page.locator('svg.code-card').waitFor()
  await sound(vendor.page, 'pair')
  const address = await shownPayload(vendor.page)
  const second = await openPhone(browser, { port: server.port })
  await second.page.locator('.sign-in').waitFor()
  await holdBefore(second.page, address)
  await second.tap('a[href="#join"]')
  await second.page.locator('.sell').waitFor()
  await second.page.locator('.stall-number:not(:empty)').waitFor()
  await second.tapKeys('20k')
  await second.tap('.endings button >> nth=0')
  await second.page.locator('.strip.on-sky').waitFor()
  await sent(second)
  // Each phone stands once in the list of the owner's, under one name for signing in and for sending.
  const added = async () =>
    (await devices()).filter(({ deviceId }) => !before.some((one) => one.deviceId === deviceId))
  await expect.poll(added).toHaveLength(2)
  for (const { name } of await added()) expect(name).not.toBeNull()
  await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#settings`)
  await settle(vendor)
  await vendor.tap('.settings section:last-child button')
  await signIn(vendor, phone)
  await expect.poll(devices).toHaveLength(before.length + 2)
  await go('pair')
  await vendor.page.locator('svg.code-card').waitFor()
  // The code was good once; the address of the same code opens nothing on a third phone.
  const code = address.split('#')[1] ?? ''
  const third = await openPhone(browser, { port: server.port })
  await third.page.goto(`http://127.0.0.1:${server.port}/stall/#${code}`)
  await third.page.getByText('Mã này hết hạn hay đã dùng').waitFor()
  await sound(third.page, 'join, refused')
  const next = await shownPayload(vendor.page)
  expect(next).not.toBe(address)
  await settle(vendor)
  await vendor.tap('.setup > .button')
  await expect.poll(() => shownPayload(vendor.page)).not.toBe(next)
  const fresh = (await shownPayload(vendor.page)).split('#')[1] ?? ''
  await third.page.goto(`http://127.0.0.1:${server.port}/stall/#${fresh}`)
  await third.page.locator('.sell').waitFor()
  for (const one of [vendor, second, third]) await one.context.close()
})
