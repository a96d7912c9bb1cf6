import { PublicPhone, SetSellerContact } from '@cho40/contract'
import { afterEach, expect, test } from 'vitest'
import { eraseSubject } from '../../erase-subject.ts'
import { exportSubject } from '../../subject-data.ts'
import { type ACounter, aCounter } from '../../testing/a-counter.ts'
import { must } from '../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../testing/each-dialect.ts'
import { verify } from '../../verify.ts'
import { contactOfCooperative, sellerContact, sellerContacts } from './seller-contacts.ts'
import { setSellerContact } from './set-seller-contact.ts'

const PHONE = '0712345678'

test('a number that is published is one that can be dialled', () => {
  for (const [typed, dialled] of [
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '0912345678'],
    ['(0241) 382-6123', '02413826123'],
    ['1900 1234', '19001234'],
    ['1800.123456', '1800123456'],
  ]) {
    expect([typed, PublicPhone.parse(typed)]).toEqual([typed, dialled])
  }
  for (const typed of ['', '091234567', '0012345678', '1700 1234', '091234567a', '+1 555 0100']) {
    expect([typed, PublicPhone.safeParse(typed).success]).toEqual([typed, false])
  }
  const wish = { id: `scontact_${'0'.repeat(26)}`, bookId: `book_${'0'.repeat(26)}` }
  expect(SetSellerContact.parse(wish)).toEqual(wish)
  expect(SetSellerContact.safeParse({ ...wish, address: ' \u0000' }).success).toBe(false)
})

eachDialect((open) => {
  let deps: TestDeps
  let counter: ACounter
  afterEach(async () => {
    expect((await verify(deps)).clean).toBe(true)
    await deps.close()
  })
  async function aSeller() {
    deps = await open()
    counter = await aCounter(deps)
  }
  type Said = { readonly phone?: string; readonly address?: string; readonly hours?: string }
  function publishes(said: Said, id = deps.ids.make('scontact')) {
    const { bookId, by } = counter
    return setSellerContact(deps, { id, bookId, ...said, by })
  }
  const published = () => sellerContact(deps, counter)
  async function version(): Promise<number> {
    const row = await deps.db.selectFrom('cho_shop_version').select('version').executeTakeFirst()
    return row?.version ?? 0
  }

  test('nothing is published until the seller says it; what is said last holds, and nothing withdraws it', async () => {
    await aSeller()
    expect(await published()).toBeUndefined()
    expect(await contactOfCooperative(deps, counter.cooperativeId)).toBeUndefined()
    const before = await version()
    must(await publishes({ phone: PHONE, hours: '7–17 giờ' }))
    expect(await version()).toBeGreaterThan(before)
    expect(await contactOfCooperative(deps, counter.cooperativeId)).toMatchObject({
      phone: PHONE,
      address: null,
      hours: '7–17 giờ',
    })
    must(await publishes({ address: 'Bản Thử, xã Thử' }))
    expect(await published()).toMatchObject({
      phone: null,
      address: 'Bản Thử, xã Thử',
      hours: null,
    })
    must(await publishes({}))
    expect(await published()).toBeUndefined()
    expect((await sellerContacts(deps, [counter.bookId, counter.bookId])).size).toBe(0)
    expect((await sellerContacts(deps, [])).size).toBe(0)
  })

  test('sent twice it is one, and comes not back after it was replaced; another seller’s stays', async () => {
    await aSeller()
    const other = await aCounter(deps, 1)
    const id = deps.ids.make('scontact')
    must(await publishes({ phone: PHONE }, id))
    must(await publishes({ phone: '19001234' }))
    must(await publishes({ phone: PHONE }, id))
    expect(await published()).toMatchObject({ phone: '19001234' })
    expect(await publishes({ phone: '0987654321' }, id)).toMatchObject({
      problem: { type: 'IdReused' },
    })
    const theirs = { id: deps.ids.make('scontact'), bookId: other.bookId, by: other.by }
    must(await setSellerContact(deps, { ...theirs, phone: '0987654321' }))
    const all = await sellerContacts(deps, [counter.bookId, other.bookId])
    expect([...all.values()].map(({ phone }) => phone ?? '').toSorted()).toEqual([
      '0987654321',
      '19001234',
    ])
    const nowhere = { ...theirs, id: deps.ids.make('scontact'), bookId: deps.ids.make('book') }
    expect(await setSellerContact(deps, nowhere)).toMatchObject({ problem: { type: 'NotFound' } })
  })

  test('whose number it was is told all of it, and can have it forgotten wherever it stood', async () => {
    await aSeller()
    const { by } = counter
    must(await publishes({ phone: PHONE, address: 'Nhà riêng', hours: 'tối' }))
    must(await publishes({ phone: '19001234' }))
    must(await publishes({ phone: PHONE }))
    expect((await exportSubject(deps, PHONE)).sellerContacts).toMatchObject([
      { phone: PHONE, address: 'Nhà riêng', hours: 'tối' },
      { phone: PHONE, address: null },
    ])
    const before = await version()
    const { erased, kept } = must(await eraseSubject(deps, { phone: PHONE, by }))
    expect([erased.map(({ what }) => what), kept]).toEqual([
      ['seller_contact', 'seller_contact'],
      [],
    ])
    // What stood there before is not published again.
    expect(await published()).toBeUndefined()
    expect(await version()).toBeGreaterThan(before)
    const rows = await deps.db.selectFrom('cho_seller_contact').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/0712345678|Nhà riêng|tối/)
    expect(must(await eraseSubject(deps, { phone: PHONE, by }))).toEqual({ erased: [], kept: [] })
  })
})
