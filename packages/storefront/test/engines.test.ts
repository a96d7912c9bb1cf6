import { addPhoto, delegateSale, registerProducer } from '@cho40/core/catalogue'
import { marketDay } from '@cho40/values'
import { afterEach, describe, expect, test } from 'vitest'
import { aLotOf, takenDown } from './a-full-shop.ts'
import { aMarketOf } from './a-market.ts'
import { aPerson } from './a-person.ts'
import { aShop, FOUR_STARS, must } from './a-shop.ts'
import { GREY } from './grey-jpeg.ts'

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let shop: Awaited<ReturnType<typeof aShop>>
  afterEach(() => shop.close())

  test('every public page and file is answered, and says the same', async () => {
    shop = await aShop({ dialect })
    const { deps, cooperativeId, photos } = shop
    const by = await aPerson(deps)
    const producer = { cooperativeId, name: 'Hộ bà Thử', kind: 'household' as const }
    const id = deps.ids.make('producer')
    const producerId = must(await registerProducer(deps, { ...producer, id, placeCode: '01234' }))
    must(
      await delegateSale(deps, {
        id: deps.ids.make('deleg'),
        producerId,
        cooperativeId,
        rights: ['list', 'set_price'],
        validFrom: marketDay('2026-01-01'),
      }),
    )
    const listingId = await shop.sells('Miến dong', { ocop: FOUR_STARS, set: 6, producerId })
    must(await addPhoto({ ...deps, photos }, { listingId, alt: 'Miến', file: GREY, by }))
    const market = await aMarketOf(deps, { listingId })
    const lot = await aLotOf(shop, { listingId, by })
    const gone = await takenDown(shop, by)
    const product = await shop.addressOf('Miến dong')
    const answers = {
      '/': 'pictured',
      '/?q=mien+dong&sao=4&den=50000': 'Miến dong',
      '/nganh/thuc-pham': '<small>1</small>',
      '/nganh/thuc-pham/che-bien-tu-gao-ngu-coc': '1 sản phẩm',
      [`/htx/${cooperativeId.slice('coop_'.length)}`]: 'Hộ bà Thử',
      [`/nguoi-lam/${producerId.slice('producer_'.length)}`]: 'đăng bán, đặt giá; từ ngày',
      '/cho': 'Chợ Nà Thử',
      [market.path]: 'Miến dong',
      [product]: 'Lô L-1120',
      [`/t/${lot}`]: 'nay là “Miến Nà Thử”',
      [`/t/${lot}/nhan`]: 'L-1120',
      '/sitemap.xml': market.path,
      '/moi.atom': 'Miến dong',
      '/merchant.xml': '45000 VND',
    }
    for (const [path, words] of Object.entries(answers)) {
      const { status, body } = await shop.reads(path)
      expect([path, status, body.includes(words)]).toEqual([path, 200, true])
    }
    expect((await shop.reads(gone)).status).toBe(410)
  })
})
