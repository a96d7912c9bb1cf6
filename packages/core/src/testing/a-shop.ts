import type { CooperativeId, ListingId, PersonId, PublishListing } from '@cho40/contract'
import { dong, marketDay } from '@cho40/values'
import { addPerson } from '../access/people.ts'
import { publishListing } from '../catalogue/publish-listing.ts'
import { openCooperative } from '../cooperative/open-cooperative.ts'
import { recordPlace } from '../places/record-place.ts'
import type { Deps } from '../store/deps.ts'
import { must, OPEN_PINS } from './a-market.ts'

export type Goods = Partial<Omit<PublishListing, 'id' | 'cooperativeId' | 'price'>> & {
  readonly price?: number
}

export type AShop = {
  readonly cooperativeId: CooperativeId
  /** An officer who takes the steps of an authority. */
  readonly officer: PersonId
  sells(name: string, goods?: Goods): Promise<ListingId>
}

/** A cooperative in the commune 02185 of the province 19, an officer, and what it sells. */
export async function aShop(deps: Deps, name = 'HTX Nà Thử'): Promise<AShop> {
  const validFrom = marketDay('2025-07-01')
  await recordPlace(deps, {
    code: '19',
    name: 'Tỉnh Thử',
    kind: 'province',
    parentCode: null,
    validFrom,
  })
  for (const [code, place] of [
    ['02185', 'Xã Thử'],
    ['01912', 'Xã Mẫu'],
  ] as const) {
    await recordPlace(deps, { code, name: place, kind: 'commune', parentCode: '19', validFrom })
  }
  const cooperativeId = deps.ids.make('coop')
  must(await openCooperative(deps, { id: cooperativeId, name, placeCode: '02185', demo: true }))
  const officer = deps.ids.make('person')
  const phone = `07${officer.slice(-8).replace(/\D/g, '7')}`
  must(
    await addPerson(
      { ...deps, ...OPEN_PINS },
      { id: officer, phone, name: 'Cán bộ', pin: '123456' },
    ),
  )
  return {
    cooperativeId,
    officer,
    async sells(product, goods = {}) {
      const { price = 45_000, ...rest } = goods
      return must(
        await publishListing(deps, {
          id: deps.ids.make('listing'),
          cooperativeId,
          name: product,
          producer: 'Hộ bà Thử',
          unit: 'kg',
          price: dong(price),
          story: 'Phơi nắng trên sàn tre.',
          ...rest,
        }),
      )
    },
  }
}
