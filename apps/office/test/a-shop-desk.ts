import type { CooperativeView, StockLevelView } from '@cho40/contract'
import { aDesk, call, newId, outOfFields, queryOf, signIn } from './a-desk.ts'

/** A desk where the administrator is signed in, and the cooperative whose goods stand in the shop. */
export async function aShopDesk() {
  const desk = await aDesk()
  const { page, complaints } = await desk.page()
  await signIn(page, desk.url)
  const all = await call<{ id: string; name: string }[]>(page, '/trpc/cooperative.list')
  const found = all.find(({ name }) => name === 'HTX Nông sản Mẫu')
  const asked = queryOf('cooperative.view', { cooperativeId: found?.id })
  const coop = await call<CooperativeView>(page, asked)
  return {
    desk,
    page,
    complaints,
    coop,
    open: async (screen: string): Promise<void> => {
      await page.goto(`${desk.url}/office/${screen}?coop=${coop.id}`)
      await page.locator('.coop-screen').waitFor()
    },
    said: (words: string): Promise<void> => page.locator('.said', { hasText: words }).waitFor(),
    /** As a person who has no mouse: what is typed goes where the focus is. */
    keys: async (...pressed: readonly string[]): Promise<void> => {
      for (const one of pressed) {
        if (/^[a-z]$/.test(one)) await outOfFields(page)
        if (one.startsWith('⌨')) await page.keyboard.type(one.slice(1))
        else await page.keyboard.press(one)
      }
    },
    /** As a buyer's browser sends the form of the shop. */
    order: async (quantity: number, of?: Pick<StockLevelView, 'variantId' | 'placeId'>) => {
      const stock = queryOf('stock.levels', { bookId: coop.bookId })
      const level = of ?? (await call<StockLevelView[]>(page, stock))[0]
      const answer = await fetch(`${desk.url}/dat-hang`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: desk.url },
        body: new URLSearchParams({
          id: newId('order'),
          token: newId('token').slice(-22),
          line: `${level?.variantId ?? ''}~${level?.placeId ?? ''}~${quantity}~190000`,
          name: 'Chị Khách',
          phone: '0912345678',
          how: 'deliver',
          address: 'Thôn Nà Mẫu',
        }),
      })
      if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
    },
  }
}
