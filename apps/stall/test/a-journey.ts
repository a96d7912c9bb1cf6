import { openBrowser } from '@cho40/testing/browser'
import { type TcpProxy, tcpProxy } from '@cho40/testing/tcp-proxy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Bank, bankOf, type Home, homeOf } from './desk.ts'
import { type StallServer, startStallServer } from './stall-server.ts'
import { openPhone, settle, signIn, switchLanguage, type Vendor } from './vendor.ts'

/** Taps of research into vendors' journeys; a digit is a tap, too. */
const MOST_TAPS = {
  'saved price by QR': 2,
  'cash by saved price': 2,
  'cash by saved price, quick cash': 1,
  'sale by QR': 4,
  'sale in cash': 2,
  'taken back in the bar': 1,
  'next customer': 1,
  'sale by QR without a network': 5,
  'voided from the book': 3,
  'close of the day': 3,
  refund: 4,
  'check of the sign': 2,
  'printed sign': 3,
}

export type Journey = keyof typeof MOST_TAPS

export let browser: Browser
export let server: StallServer
export let cable: TcpProxy

/** One browser, one server and one cable between them for all journeys of a file. */
export function walkThroughTown(): void {
  beforeAll(async () => {
    browser = await openBrowser()
    server = await startStallServer()
    cable = await tcpProxy(server.port)
  })
  afterAll(async () => {
    await browser.close()
    await cable.close()
    await server.stop()
  })
  afterEach(() => cable.mend())
}

export type Stall = {
  vendor: Vendor
  home: Home
  bank: Bank
  go: (page: string) => Promise<void>
}

export async function aStall(phone: string, language: 'vi' | 'en' = 'vi'): Promise<Stall> {
  const home = await homeOf(server.port, phone)
  const bank = await bankOf(server.port, home.stall.marketId)
  const vendor = await openPhone(browser, { port: cable.port })
  await signIn(vendor, phone)
  if (language === 'en') await switchLanguage(vendor, language)
  const go = async (page: string): Promise<void> => {
    await settle(vendor)
    await vendor.page.goto(`http://127.0.0.1:${cable.port}/stall/#${page}`)
  }
  return { vendor, home, bank, go }
}

export async function counted(vendor: Vendor, journey: Journey): Promise<void> {
  const taps = await vendor.taps()
  console.log(`stall  ${journey}: ${taps} taps (at most ${MOST_TAPS[journey]})`)
  expect(taps).toBeLessThanOrEqual(MOST_TAPS[journey])
}
