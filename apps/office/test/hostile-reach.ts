import type { StallDayView, StallView } from '@cho40/contract'
import { instantFromMs, marketDayOf } from '@cho40/values'
import type { Page } from 'playwright-core'
import { call, newId, queryOf, showQr } from './a-desk.ts'
import { brings, type HostileTown } from './a-hostile-town.ts'
import { HOSTILE_WORDS, SHORT_HOSTILE_WORD } from './hostile-words.ts'

type Reach = {
  readonly page: Page
  /** Somebody else who may do the same: what one person asks another decides. */
  readonly second: Page
  readonly town: HostileTown
}

const UNIT = '99001'
const DAY = '2026-11-01'
const at = { occurredAt: `${DAY}T04:00:00.000Z` }
const account = (number: string) => ({
  id: newId('acct'),
  bin: '970436',
  number,
  holderName: 'CO LA',
})
const [W0, W1, W2, W3, W4, W5, W6, W7, W8, W9] = HOSTILE_WORDS

/**
 * Hostile words where money, books or a second person must have come first. Answers the addresses at
 * which they are looked at.
 */
export async function hostileReach(reach: Reach): Promise<readonly string[]> {
  const dossier = await dossierMoved(reach)
  await goodsAndAdvances(reach)
  const memberId = await capital(reach)
  await settlementVoided(reach)
  await valuesReturned(reach)
  await scoreKeptTwice(reach)
  await periodReopened(reach)
  await onTheTill(reach)
  await moneyDecided(reach)
  await paidOut(reach)
  await underOtherNames(reach)
  const reported = await report(reach)
  const { cooperativeId, stallId, marketId } = reach.town
  return [
    `/office/ocop?coop=${cooperativeId}&dossier=${dossier}`,
    `/office/members?coop=${cooperativeId}&member=${memberId}`,
    `/office/money?market=${marketId}&stall=${stallId}`,
    reported,
  ]
}

async function dossierMoved({ town: { did, cooperativeId } }: Reach): Promise<string> {
  const dossierId = newId('dossier')
  const opened = { id: dossierId, cooperativeId, set: 1, purpose: 'first' }
  await did('catalogue.dossier.open', { ...opened, holder: W0, product: W1 })
  await did('catalogue.dossier.step', { dossierId, to: 'filed', day: DAY })
  await did('catalogue.dossier.move', { dossierId, to: 'returned', day: DAY, reason: W2 })
  await did('catalogue.dossier.step', { dossierId, to: 'withdrawn', day: DAY, reason: W3 })
  return dossierId
}

async function goodsAndAdvances({ page, town: { did, cooperativeId } }: Reach): Promise<void> {
  const memberId = await memberOf(page, cooperativeId)
  await did('goods.receiveStock', {
    id: newId('delivery'),
    cooperativeId,
    receivedAt: `${DAY}T01:00:00.000Z`,
    supplier: W4,
    product: W5,
    unit: 'kg',
    quantity: 9_000,
    price: 5_000,
    paid: 'credit',
  })
  const sale = { cooperativeId, channel: 'wholesale', paid: 'credit', ...at }
  const line = { product: W5, unit: 'kg', quantity: 1_000, price: 12_000 }
  const [saleId, agentSale] = [newId('gsale'), newId('gsale')]
  const buyer = { kind: 'party', name: W6 }
  await did('goods.sell', { ...sale, id: saleId, buyer, lines: [line] })
  await did('goods.takeBack', { id: newId('greturn'), cooperativeId, saleId, reason: W7, ...at })
  await did('goods.sell', { ...sale, id: newId('gsale'), buyer, lines: [line] })
  const from = { kind: 'party', name: W6 }
  await did('goods.receiveDebt', { id: newId('gmove'), cooperativeId, from, amount: 2_000, ...at })
  const out = { id: newId('gmove'), cooperativeId, direction: 'out', quantity: 1_000, ...at }
  await did('goods.moveToAgent', { ...out, agent: W8, product: W5 })
  const agent = { name: W8, fee: 1_000 }
  await did('goods.sell', { ...sale, id: agentSale, channel: 'agent', agent, lines: [line] })
  const advance = { id: newId('advance'), cooperativeId, memberId, amount: 1_000 }
  await did('goods.giveAdvance', { ...advance, pay: { by: 'cash' }, note: W9, ...at })
}

async function capital({ page, town: { did, cooperativeId } }: Reach): Promise<string> {
  const memberId = await memberOf(page, cooperativeId)
  const meetingId = newId('meeting')
  await did('cooperative.recordMeeting', {
    id: meetingId,
    cooperativeId,
    number: '2',
    heldOn: DAY,
    membersInvited: 24,
    membersPresent: 24,
    decisions: [{ topic: 'capital', text: W0 }],
  })
  await did('members.capital.allow', {
    id: newId('capexc'),
    cooperativeId,
    cap: 'member',
    memberId,
    allowed: 10_000,
    from: DAY,
    until: '2027-12-31',
    reason: W1,
    meetingId,
  })
  const pledges = [{ memberId, amount: 500_000 }]
  const promised = { id: newId('capital'), cooperativeId, day: DAY, pledges, meetingId }
  await did('members.capital.pledge', promised)
  await did('members.capital.contribute', {
    id: newId('capital'),
    memberId,
    day: DAY,
    form: 'equipment',
    description: W2,
    quantity: W1,
    value: 100_000,
  })
  return memberId
}

/** A run that is checked, taken back to a draft, and voided. */
async function settlementVoided({ page, second, town: { did, cooperativeId } }: Reach) {
  const settlementId = newId('settle')
  const period = { from: '2026-11-01', to: '2026-11-02' }
  await did('settlement.open', { id: settlementId, cooperativeId, period })
  const check = async () => {
    const view = queryOf('settlement.view', { settlementId })
    const { draftHash } = await call<{ draftHash: string }>(page, view)
    await did('settlement.check', { settlementId, draftHash })
  }
  await check()
  await did('settlement.reopenDraft', { settlementId, reason: W4 })
  await check()
  await call(second, '/trpc/settlement.approve', { settlementId })
  await did('settlement.void', { settlementId, reason: W5 })
}

async function valuesReturned({ second, town: { did } }: Reach): Promise<void> {
  const value = {
    indicatorId: 'F-01',
    unitCode: UNIT,
    firstDay: '2026-04-01',
    lastDay: '2026-06-30',
    cutoffAt: '2026-06-30T10:00:00.000Z',
    numerator: 7,
    denominator: 10,
    evidence: [0, 0, 7, 0],
  }
  const id = newId('ivalue')
  await did('adoption.values.enter', { ...value, id, source: W0, method: W1 })
  const revised = newId('ivalue')
  await did('adoption.values.submit', { valueId: id })
  await did('adoption.values.return', { valueId: id, reason: W2 })
  const again = { ...value, id: revised, numerator: 6, evidence: [0, 0, 6, 0] }
  const why = { supersedesId: id, reason: W3 }
  await did('adoption.values.revise', { ...again, ...why, source: W4, method: W5 })
  await did('adoption.values.submit', { valueId: revised })
  await call(second, '/trpc/adoption.values.approve', { valueId: revised })
  const packs = [newId('rpack'), newId('rpack')] as const
  const pack = { unitCode: UNIT, period: '2026-09', words: { next: [W6] } }
  await did('adoption.report.freeze', { ...pack, id: packs[0] })
  const supersedes = { id: packs[0], reason: W7 }
  await did('adoption.report.freeze', { ...pack, id: packs[1], supersedes })
}

async function scoreKeptTwice({ town: { did } }: Reach): Promise<void> {
  const lines = [{ id: 'T-01', name: W0, part: 'score', rule: { by: 'linear', max: 1_000 } }]
  const card = { id: 'the-hai', from: '2026-01-01', decimals: 2, refusedAfter: null, lines }
  await did('adoption.scores.putCard', { unitCode: UNIT, card: { ...card, source: W1 } })
  const wish = { cardId: card.id, unitCode: UNIT, year: 2026 }
  const told = (numerator: number) => [
    { id: 'T-01', figure: { numerator, denominator: 10 }, evidence: W2 },
  ]
  await did('adoption.scores.keep', { ...wish, told: told(7), reason: null })
  await did('adoption.scores.keep', { ...wish, told: told(6), reason: W3 })
}

async function periodReopened({ page, town: { did, cooperativeId } }: Reach): Promise<void> {
  const view = queryOf('cooperative.view', { cooperativeId })
  const { bookId } = await call<{ bookId: string }>(page, view)
  const closeId = newId('period')
  const period = { kind: 'month', from: '2026-09-01' }
  await did('periods.close', { id: closeId, bookId, period })
  await did('periods.requestReopening', { id: newId('reopen'), closeId, reason: W8 })
}

/** The words on a key of the till. */
async function onTheTill({ town: { did, stallId } }: Reach): Promise<void> {
  const now = instantFromMs(Date.now())
  const act = { type: 'price_set', name: SHORT_HOSTILE_WORD, amount: 5_000 }
  const event = { id: newId('evt'), seq: 1, at: now, act }
  await did('sync', { stallId, deviceId: newId('device'), sentAt: now, events: [event] })
}

type Waiting = readonly { readonly id: string; readonly transferId: string }[]

/** Money that waits is given reasons; what a code had brought to its sale is taken off and refunded. */
async function moneyDecided({ page, town }: Reach): Promise<void> {
  const { did, stallId, marketId } = town
  const asked = queryOf('money.waiting', { scopeId: stallId, limit: 10, direction: 'in' })
  const [first, second, third] = await call<Waiting>(page, asked)
  const decisionId = newId('decision')
  const decided = { id: decisionId, how: 'not_a_sale', exceptionId: first?.id, note: W0 }
  await did('money.resolve', decided)
  await did('exceptions.undo', { id: newId('decision'), decisionId, reason: W1 })
  const kept = { id: newId('decision'), how: 'keep_credit', exceptionId: second?.id, note: W2 }
  await did('money.resolve', kept)
  const back = { of: { transferId: third?.transferId }, to: 'cash', reason: 'other' }
  const refund = { id: newId('refund'), ...back, amount: 1_000 }
  await did('refunds.request', { ...refund, note: W3 })

  const stalls = await call<StallView[]>(page, queryOf('market.stalls', { marketId }))
  const stall = stalls.find(({ id }) => id === stallId)
  if (!stall) throw new Error('the hostile market has its stall')
  const saleId = await showQr(page, stall, 77_000)
  const day = marketDayOf(instantFromMs(Date.now()))
  const { sales } = await call<StallDayView>(page, queryOf('stall.day', { stallId, day }))
  const code = sales.find(({ id }) => id === saleId)?.request?.code ?? ''
  await brings(page, { stallId, memos: [code], least: 77_000 })
  const of = queryOf('exceptions.placed', { scopeId: stallId, limit: 10, find: code })
  const [matched] = await call<Waiting>(page, of)
  const off = { id: newId('decision'), transferId: matched?.transferId, reason: W4 }
  await did('exceptions.undoMatch', off)
}

/** Orders to pay that are called off, and one that is paid in cash before a witness. */
async function paidOut({ page, town: { did, cooperativeId } }: Reach): Promise<void> {
  const memberId = await memberOf(page, cooperativeId)
  const from = account('5550031')
  const { id: accountId, ...rest } = from
  await did('cooperative.openAccount', { id: accountId, cooperativeId, ...rest })
  const { id: _, ...to } = account('5550032')
  const paid = { id: newId('paccount'), memberId, from: DAY, account: { ...to, relation: 'own' } }
  await did('members.setPayoutAccount', paid)
  const ordered = async () => {
    const payoutId = newId('payout')
    const pay = { by: 'bank', payoutId, accountId }
    const advance = { id: newId('advance'), cooperativeId, memberId, amount: 1_000, pay }
    await did('goods.giveAdvance', { ...advance, ...at })
    return payoutId
  }
  await did('payouts.cancel', { id: await ordered(), reason: W4 })
  const attestation = { how: 'thumbprint', witness: W5 }
  await did('payouts.payInCash', { id: await ordered(), attestation })
}

/** A buyer reports the hostile cooperative; the officer’s answer holds the words too. */
async function report({ page, town: { did, cooperativeId } }: Reach): Promise<string> {
  const url = new URL(`/phan-anh?htx=${cooperativeId.slice('coop_'.length)}`, page.url())
  const form = await (await fetch(url)).text()
  const [id = '', code = ''] = ['id', 'code'].map(
    (name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1],
  )
  const told = { id, code, reason: 'bad_conduct', words: W6 }
  const headers = { origin: url.origin }
  const body = new URLSearchParams(told)
  const sent = await fetch(url, { method: 'POST', redirect: 'manual', headers, body })
  const address = sent.headers.get('location')
  if (!address) throw new Error(`the report was refused: ${sent.status}`)
  await did('catalogue.report.answer', { id, outcome: 'rejected', answer: W7 })
  return address
}

/** What was proposed before, as other fields hold the words: the same under other names. */
async function underOtherNames({ page, second, town }: Reach): Promise<void> {
  const { did, cooperativeId, marketId } = town
  const [listing] = await call<readonly { id: string }[]>(
    page,
    queryOf('catalogue.listing.ofCooperative', { cooperativeId }),
  )
  const lot = { id: newId('lot'), listingId: listing?.id, number: 'L1', brand: 'B' }
  await did('catalogue.lot.open', { ...lot, origin: 'X', producer: 'P', producerAddress: 'A' })
  const changes = { number: W1, brand: W2, origin: W3, producer: W4, producerAddress: W5 }
  await did('catalogue.lot.correct', { id: lot.id, changes })
  await did('calendar.place', { marketId, validFrom: DAY, placeCode: UNIT, source: W6 })
  await did('market.takeIn', {
    id: newId('stall'),
    marketId,
    number: `${SHORT_HOSTILE_WORD}2`,
    name: W0,
    vendor: { id: newId('person'), name: W1, phone: '0955000322' },
    account: account('5550041'),
  })
  await did('catalogue.certificate.record', {
    id: newId('cert'),
    cooperativeId,
    holder: W0,
    product: W1,
    stars: 3,
    decisionNumber: W2,
    decidedOn: '2026-02-01',
    issuer: 'province',
    productCode: W1,
  })
  const asked = queryOf('stall.accounts.list', { marketId })
  const [change] = await call<readonly { id: string; stallId: string }[]>(page, asked)
  await did('stall.accounts.decide', { id: change?.id, approve: false, note: W4 }, second)
  const goods = { name: W7, producer: 'P', story: 'S', unit: 'kg', price: 9_000 }
  const term = { validFrom: '2026-01-01', validUntil: '2028-12-31' }
  const ocop = { stars: 3, decisionNumber: W1, ...term }
  await did('admin.publishListing', { id: newId('listing'), cooperativeId, ...goods, ocop })
}

async function memberOf(page: Page, cooperativeId: string): Promise<string> {
  const register = queryOf('members.register', { cooperativeId })
  const { members } = await call<{ members: readonly { id: string }[] }>(page, register)
  const [member] = members
  if (!member) throw new Error('the hostile town has members')
  return member.id
}
