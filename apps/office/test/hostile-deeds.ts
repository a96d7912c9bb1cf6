import { newId } from './a-desk.ts'
import type { HostileTown } from './a-hostile-town.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'

/** Does one thing as the administrator, and answers what the server said. */
export type Did = (name: string, input: unknown) => Promise<unknown>
/** One of the hostile words that is no longer than this. */
export type Word = (most?: number) => string

type Where = Pick<HostileTown, 'marketId' | 'stallId' | 'cooperativeId'> & {
  readonly bookId: string
  readonly listingId: string
  readonly memberId: string
  readonly vendorId: string
}
type Deeds = { readonly did: Did; readonly word: Word; readonly at: Where }

const DAY = '2026-11-01'
const LATER = '2026-12-01'
const UNIT = '99001'
const account = (number: string) => ({
  id: newId('acct'),
  bin: '970436',
  number,
  holderName: 'CO LA',
})

/**
 * Hostile words in whatever else people type at a desk. Answers the addresses at which they are looked at
 * one by one, beside the screens that list them.
 */
export async function hostileDeeds(deeds: Deeds): Promise<readonly string[]> {
  const { cooperativeId, memberId, listingId } = deeds.at
  await ofTheMarket(deeds)
  await ofFees(deeds)
  await ofTheCooperative(deeds)
  const agent = encodeURIComponent(await ofGoods(deeds))
  const dossier = await ofTheShelf(deeds)
  const papers = await ofTheCommune(deeds)
  const person = await ofPeople(deeds)
  const coop = `coop=${cooperativeId}`
  return [
    `/office/members?${coop}&member=${memberId}`,
    `/office/shelf?${coop}&listing=${listingId}`,
    `/office/agents?${coop}&agent=${agent}`,
    `/office/ocop?${coop}&dossier=${dossier}`,
    `/office/people?person=${person}`,
    '/office/values?unit=99001&period=2026-Q3&indicator=F-01',
    '/office/scores?unit=99001&card=the-la',
    ...papers,
  ]
}

async function ofTheMarket({ did, word, at }: Deeds) {
  const { marketId, stallId, vendorId, bookId } = at
  await did('market.takeIn', {
    id: newId('stall'),
    marketId,
    number: '99',
    name: word(60),
    zone: word(40),
    goods: word(60),
    vendor: { id: newId('person'), name: word(80), phone: '0955000321' },
    account: account('5550021'),
  })
  const change = { id: newId('acctchange'), stallId, account: account('5550022') }
  await did('stall.accounts.askForVendor', { ...change, reason: word(200) })
  await did('calendar.closeDays', { marketId, firstDay: LATER, lastDay: LATER, reason: word(120) })
  const let_ = { stallId, fromDay: LATER, toDay: null }
  await did('calendar.letStall', { ...let_, zone: word(40), goods: word(60) })
  const fair = { id: newId('fair'), marketId, day: DAY, kind: 'fair', attended: 12 }
  await did('community.recordFair', { ...fair, name: word(80) })
  const visit = { id: newId('visit'), stallId, day: DAY, helperId: vendorId, outcome: 'taught' }
  await did('community.recordVisit', { ...visit, why: word(60), note: word(300) })
  const complaint = { id: newId('complaint'), marketId, stallId, kind: 'other', day: DAY }
  await did('community.recordComplaint', { ...complaint, text: word() })
  const answer = { complaintId: complaint.id, state: 'confirmed' }
  await did('community.answerComplaint', { ...answer, note: word(300) })
  const payer = { id: newId('taxpayer'), stallId, taxCode: '1234567890', validFrom: DAY }
  await did('tax.setTaxpayer', { ...payer, name: word(), address: word() })
  const branch = { id: newId('taxbranch'), stallId, branch: 'services', validFrom: LATER }
  await did('tax.setBranch', { ...branch, note: word() })
  const role = { id: newId('role'), scopeId: marketId, role: 'listing_board', validFrom: LATER }
  await did('tax.setRole', { ...role, note: word() })
  const wish = { id: newId('role'), scopeId: marketId, operatorBookId: bookId, validFrom: LATER }
  await did('tax.proposeMarketplace', { ...wish, note: word() })
}

async function ofFees({ did, word, at: { marketId, stallId } }: Deeds) {
  await did('fees.openBoard', { marketId, account: account('5550023') })
  const bill = { id: newId('feebill'), stallId, kind: 'parking', month: '2026-11', amount: 50_000 }
  const { id } = bill
  await did('fees.draft', bill)
  await did('fees.issue', { id })
  await did('fees.objectForStall', { id, reason: word() })
  await did('fees.uphold', { id, reason: word() })
  await did('fees.waive', { id, reason: word() })
  const second = { ...bill, id: newId('feebill'), kind: 'electricity' }
  await did('fees.draft', second)
  await did('fees.issue', { id: second.id })
  await did('fees.correct', { id: second.id, amount: 40_000, reason: word() })
}

async function ofTheCooperative({ did, word, at: { cooperativeId, memberId, bookId } }: Deeds) {
  await did('cooperative.adoptCharter', {
    id: newId('charter'),
    cooperativeId,
    from: '2026-01-01',
    code: word(20),
    seat: word(),
    representative: word(80),
    internalFundRate: 500,
    externalFundRate: 500,
  })
  const source = { id: newId('fundsource'), cooperativeId, kind: 'gift' }
  await did('cooperative.fund.openSource', { ...source, name: word(80) })
  const money = { id: newId('fundmove'), sourceId: source.id, kind: 'received', day: DAY }
  await did('cooperative.fund.recordMoney', { ...money, amount: 5_000, note: word() })
  const version = { id: newId('mversion'), memberId, from: DAY, kind: 'official' }
  await did('members.change', { ...version, details: { name: word(80), address: word() } })
  const paper = { id: newId('agreement'), memberId, signedOn: DAY, validFrom: DAY }
  await did('members.recordAgreement', { ...paper, number: word(40) })
  const term = { cooperativeId, validFrom: DAY, days: 7 }
  await did('adoption.due.setPaymentTerm', { ...term, source: word() })
  const limit = { id: newId('limitwish'), bookId, from: LATER, amount: 90_000_000 }
  await did('payouts.askLimit', { ...limit, reason: word() })
}

async function ofGoods({ did, word, at: { cooperativeId, memberId } }: Deeds): Promise<string> {
  const [product, grade] = [word(60), word(20)]
  const agreed = { id: newId('supply'), cooperativeId, memberId, mode: 'consignment', unit: 'kg' }
  const prices = [{ grade, price: 9_000 }]
  await did('goods.agree', { ...agreed, product, prices, fees: [], validFrom: DAY })
  const at = { occurredAt: `${DAY}T03:00:00.000Z` }
  const receivedAt = `${DAY}T01:00:00.000Z`
  const delivery = { id: newId('delivery'), cooperativeId, memberId, receivedAt, quantity: 5_000 }
  await did('goods.deliver', { ...delivery, product, grade, lot: word(40) })
  await did('goods.receiveStock', {
    id: newId('delivery'),
    cooperativeId,
    receivedAt,
    supplier: word(80),
    product: word(50),
    lot: word(40),
    unit: 'bao',
    content: { amount: 25_000, base: 'g' },
    quantity: 4,
    price: 100_000,
    paid: 'credit',
  })
  const [listingId, variantId] = [newId('listing'), newId('variant')]
  const goods = { name: word(80), producer: 'Hộ', story: 'Nương.', unit: 'kg', price: 9_000 }
  await did('admin.publishListing', { id: listingId, cooperativeId, ...goods })
  const pack = { id: variantId, listingId, unit: 'kg', label: 'Túi', price: 12_000 }
  await did('catalogue.listing.addVariant', pack)
  const from = { of: 'deliveries', product, grade }
  await did('goods.namePack', { id: newId('pgoods'), cooperativeId, variantId, goods: from })
  const spoiled = { id: newId('gmove'), deliveryId: delivery.id, how: 'spoiled', quantity: 100 }
  await did('goods.change', { ...spoiled, ...at, reason: word() })
  const agent = word(80)
  const out = { id: newId('gmove'), cooperativeId, direction: 'out', quantity: 500 }
  await did('goods.moveToAgent', { ...out, ...at, agent, product, grade })
  const sale = { id: newId('gsale'), cooperativeId, channel: 'wholesale', paid: 'credit' }
  const lines = [{ product, grade, unit: 'kg', quantity: 1_000, price: 12_000 }]
  await did('goods.sell', { ...sale, ...at, buyer: { kind: 'party', name: word(80) }, lines })
  return agent
}

async function ofTheShelf({ did, word, at }: Deeds): Promise<string> {
  const { cooperativeId, listingId } = at
  const maker = { id: newId('producer'), cooperativeId, kind: 'household', placeCode: UNIT }
  await did('catalogue.party.registerProducer', { ...maker, name: word() })
  const changes = { name: word(), producer: word(), story: word() }
  await did('catalogue.listing.revise', { listingId, changes })
  await did('catalogue.certificate.recordCertification', {
    id: newId('certif'),
    cooperativeId,
    scheme: 'vietgap',
    number: word(40),
    issuer: word(),
    scope: word(),
    validFrom: DAY,
    documentHash: 'ab'.repeat(32),
  })
  const certificateId = newId('cert')
  await did('catalogue.certificate.record', {
    id: certificateId,
    cooperativeId,
    holder: word(),
    product: word(),
    set: 1,
    stars: 3,
    decisionNumber: word(40),
    decidedOn: '2026-02-01',
    issuer: 'province',
    issuerName: word(),
  })
  const revoked = { certificateId, revokedOn: DAY, ground: 'law_broken' }
  await did('catalogue.certificate.revoke', { ...revoked, decisionNumber: word(40) })
  await did('catalogue.listing.addVariant', {
    id: newId('variant'),
    listingId,
    unit: 'hũ',
    price: 50_000,
    label: word(60),
  })
  // What a label says takes no markup at all: what remains are addresses, handlers and formulas.
  const [plain, address] = [HOSTILE_WORDS[10], HOSTILE_WORDS[11]]
  const more = { ingredients: plain, netContent: address, shelfLife: plain, storage: address }
  const last = { id: newId('listing'), cooperativeId, unit: 'kg', price: 12_000 }
  const rest = { origin: plain, warnings: address }
  await did('admin.publishListing', {
    ...last,
    ...more,
    ...rest,
    name: word(),
    producer: word(),
    story: word(),
  })
  await did('catalogue.listing.revise', { listingId: last.id, changes: { ...more, ...rest } })
  const judged = { listingId: last.id, state: 'needs_change', reasons: ['reported'] }
  await did('catalogue.listing.moderate', { ...judged, note: word(300) })
  await did('catalogue.listing.withdraw', { listingId: last.id, note: word(300) })
  const check = { id: newId('sellchk'), sellerId: cooperativeId, how: 'visit' }
  await did('catalogue.party.verify', { ...check, note: word() })
  const dossier = { id: newId('dossier'), cooperativeId, set: 1, purpose: 'first' }
  await did('catalogue.dossier.open', { ...dossier, holder: word(), product: word() })
  return dossier.id
}

async function ofTheCommune({ did, word }: Deeds): Promise<readonly string[]> {
  const due = { unitCode: UNIT, frequency: 'quarter', validFrom: LATER, days: 10 }
  await did('adoption.due.set', { ...due, source: word() })
  await did('adoption.values.enter', {
    id: newId('ivalue'),
    indicatorId: 'F-01',
    unitCode: UNIT,
    firstDay: '2026-07-01',
    lastDay: '2026-09-30',
    cutoffAt: '2026-09-30T10:00:00.000Z',
    numerator: 7,
    denominator: 10,
    source: word(),
    method: word(),
    evidence: [0, 0, 7, 0],
  })
  const words = { situation: [word()], difficulties: [word()], requests: [word()], next: [word()] }
  const packId = newId('rpack')
  await did('adoption.report.freeze', {
    id: packId,
    unitCode: UNIT,
    period: '2026-10',
    words,
  })
  const peer = { unitCode: UNIT, publicKey: `MCowBQYDK2VwAyEA${'A'.repeat(43)}=` }
  await did('adoption.peers.trust', { ...peer, sender: word(80) })
  const lines = [{ id: 'M-01', name: word(80), part: 'score', rule: { by: 'linear', max: 1_000 } }]
  const card = { id: 'the-la', from: DAY, decimals: 2, refusedAfter: null, lines }
  await did('adoption.scores.putCard', { unitCode: UNIT, card: { ...card, source: word() } })
  const pilotId = newId('pilot')
  await did('pilots.open', {
    id: pilotId,
    placeCode: UNIT,
    name: word(80),
    planNumber: word(40),
    decisionNumber: word(40),
    firstDay: '2026-08-01',
    lastDay: null,
    reportingLine: [word(80)],
    parties: [{ name: word(80), role: 'partner', duty: word() }],
    activities: [{ name: word(80), dueDay: null }],
    targets: [],
  })
  const step = { pilotId, activity: 1, nth: 1, state: 'done', day: DAY }
  await did('pilots.mark', { ...step, note: word() })
  const again = { id: newId('pilot'), fromId: pilotId, placeCode: UNIT, firstDay: LATER }
  await did('pilots.replicate', { ...again, name: word(80), planNumber: word(40) })
  return [`/office/pilots?unit=${UNIT}&pilot=${pilotId}`, `/print/adoption/${UNIT}?pack=${packId}`]
}

async function ofPeople({ did, word, at: { marketId } }: Deeds): Promise<string> {
  const person = { id: newId('person'), phone: '0955000777' }
  await did('people.add', { ...person, name: word(80), pin: '594827' })
  await did('people.edit', { personId: person.id, name: word(80) })
  const role = { personId: person.id, role: 'treasurer', scopeId: marketId }
  await did('people.giveRole', { ...role, reason: word() })
  const helper = { personId: person.id, role: 'helper', scopeId: marketId }
  await did('people.giveRole', helper)
  await did('people.withdrawRole', { ...helper, reason: word() })
  const key = { id: newId('person'), role: 'vendor', scopeId: marketId, days: 30 }
  await did('keys.make', { ...key, name: word(60) })
  const hook = { id: newId('webhook'), marketId, url: 'https://receiver.example/' }
  await did('webhooks.open', { ...hook, note: word(60) })
  const request = { id: newId('dsr'), kind: 'access', phone: '0955000123', receivedOn: DAY }
  await did('privacy.enterRequest', { ...request, note: word() })
  const done = { id: request.id, decision: 'done', outcome: word() }
  await did('privacy.decide', done)
  return person.id
}
