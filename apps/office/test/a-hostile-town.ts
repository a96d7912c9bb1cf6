import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, instantFromMs } from '@cho40/values'
import type { Page } from 'playwright-core'
import { call, newId, queryOf } from './a-desk.ts'
import { fieldsWith } from './free-text.ts'
import { hostileDeeds } from './hostile-deeds.ts'
import { HOSTILE_WORDS, SHORT_HOSTILE_WORD } from './hostile-words.ts'

/** What came of it: where the words are to be seen. */
export type HostileTown = {
  readonly marketId: string
  readonly stallId: string
  readonly signId: string
  readonly cooperativeId: string
  /** How many fields hold such words. */
  readonly fields: number
  /** Addresses of single things that hold them. */
  readonly looked: readonly string[]
  /** Which fields of which commands held them, and more once more is done. */
  readonly sown: ReadonlySet<string>
  /** Does something more in this town, as whoever is signed in on `by`, and keeps in mind where the words went. */
  readonly did: (name: string, input: unknown, by?: Page) => Promise<unknown>
}

/** Writes hostile words wherever the interface takes words, as an administrator. */
export async function aHostileTown(page: Page): Promise<HostileTown> {
  let fields = 0
  const word = (most = 120): string => {
    fields += 1
    const fitting = HOSTILE_WORDS.filter(({ length }) => length <= most)
    return fitting[fields % fitting.length] ?? SHORT_HOSTILE_WORD
  }
  const sown = new Set<string>()
  const did: HostileTown['did'] = async (name, input, by = page) => {
    const answer = await call(by, name === 'sync' ? '/sync' : `/trpc/${name}`, input)
    for (const field of fieldsWith(input, [...HOSTILE_WORDS, SHORT_HOSTILE_WORD], `${name} `)) {
      sown.add(field)
    }
    return answer
  }
  const vendorId = newId('person')
  const person = { phone: '0955000123', name: word(80), pin: '135790' }
  await did('admin.addPerson', { id: vendorId, ...person })
  const marketId = newId('market')
  await did('market.open', { id: marketId, name: word(80), placeCode: '99001', demo: true })
  const stallId = newId('stall')
  const account = { id: newId('acct'), bin: '970436', number: '5550001', holderName: 'CO LA' }
  const named = { number: word(12), name: word(60), vendorId, account }
  await did('market.openStall', { id: stallId, marketId, ...named })
  const signId = newId('sign')
  await did('signs.issue', { id: signId, stallId })
  const cooperativeId = newId('coop')
  const cooperative = { name: word(), placeCode: '99001', demo: true }
  await did('admin.openCooperative', { id: cooperativeId, ...cooperative })
  const ids = { listingId: newId('listing'), memberId: newId('member') }
  for (const [nth, text] of HOSTILE_WORDS.entries()) {
    const goods = { name: text, producer: word(), story: `${text} ${word()}`, unit: word(20) }
    const listing = {
      id: nth ? newId('listing') : ids.listingId,
      cooperativeId,
      price: 12_000,
      ...goods,
    }
    await did('admin.publishListing', listing)
    const told = { marketId, stallId, kind: 'other', day: '2026-11-01', text }
    await did('community.recordComplaint', { id: newId('complaint'), ...told })
    const details = { name: text, address: word() }
    const joined = { cooperativeId, kind: 'official', admittedOn: '2026-01-05', details }
    await did('members.admit', { id: nth ? newId('member') : ids.memberId, ...joined })
    fields += 4
  }
  await meetings(did, { cooperativeId, word })
  const asked = queryOf('cooperative.view', { cooperativeId })
  const { bookId } = await call<{ readonly bookId: string }>(page, asked)
  const at = { marketId, stallId, cooperativeId, vendorId, bookId, ...ids }
  const looked = await hostileDeeds({ did, word, at })
  await brings(page, { stallId, memos: HOSTILE_WORDS })
  fields += HOSTILE_WORDS.length
  return { marketId, stallId, signId, cooperativeId, fields, looked, sown, did }
}

async function meetings(
  did: HostileTown['did'],
  {
    cooperativeId,
    word,
  }: { readonly cooperativeId: string; readonly word: (most: number) => string },
): Promise<void> {
  await did('cooperative.recordMeeting', {
    id: newId('meeting'),
    cooperativeId,
    number: word(30),
    heldOn: '2026-11-01',
    membersInvited: 24,
    membersPresent: 24,
    decisions: HOSTILE_WORDS.map((text) => ({ topic: 'other', text })),
  })
}

type Brought = {
  readonly stallId: string
  readonly memos: readonly string[]
  /** What the first brings; each after it one đồng more. */
  readonly least?: number
}

/** Money with such memos as a bank's file brings it, on the hostile stall’s account. */
export async function brings(
  page: Page,
  { stallId, memos, least = 10_000 }: Brought,
): Promise<void> {
  const now = Math.floor(Date.now() / 1000) * 1000
  const file = await writeStatement('vietcombank', {
    account: '5550001',
    opening: dong(1_000_000),
    rows: memos.map((memo, n) => ({
      occurredAt: instantFromMs(now - n * 60_000),
      direction: 'in',
      amount: dong(least + n),
      memo,
      bankReference: `${memos.length} - ${n}`,
    })),
    format: 'xlsx',
  })
  const query = new URLSearchParams({
    scopeId: stallId,
    fileName: '<img src=x onerror=__ran(25)>.xlsx',
  })
  const url = new URL(`/api/v1/statements/${newId('import')}?${query.toString()}`, page.url()).href
  const headers = { 'x-cho40': '1', 'content-type': 'application/octet-stream' }
  const answer = await page.request.post(url, { headers, data: Buffer.from(file) })
  if (!answer.ok()) throw new Error(`statement: ${answer.status()} ${await answer.text()}`)
}
