import { type AccessRow, type AccessRows, market, ofMarket, stall, system } from '../access-row.ts'
import type { Town } from '../town.ts'

/** Somebody who is nothing but the vendor of the stall. */
const vendorOf = (town: Town) => {
  const found = town.callers.find(({ name }) => name === `vendor at ${stall(town)}`)?.by
  if (found?.how !== 'cookie') throw new Error('the stall has a vendor')
  return { personId: found.personId }
}
const sessionOf = (town: Town) => ({
  sessionId: town.one('cho_session', { person_id: vendorOf(town).personId }),
})

const about = (answers: readonly string[], input?: AccessRow['input']): AccessRow => ({
  access: 'signed in',
  people: true,
  answers,
  ...(input && { input }),
})

const NO_PASSKEY = { credentialId: 'AA', clientData: 'AA', authenticatorData: 'AA' }

export const OWN_ROWS: AccessRows = {
  'session.list': about([]),
  // Somebody else's session is one that is not there.
  'session.end': about(['NotFound'], sessionOf),
  'session.endOthers': about([]),
  'session.changePin': about(['WrongPhoneOrPin'], () => ({ pin: '000000', newPin: '918273' })),
  'session.setPassword': about(['WrongPhoneOrPin'], () => ({ pin: '000000', password: null })),
  'session.redeemReset': {
    access: 'everybody',
    input: () => ({ phone: '0999999999', code: '12345678', pin: '918273' }),
    answers: ['WrongPhoneOrPin', 'LockedOut', 'NotFound'],
  },
  'session.ways': { access: 'everybody' },
  'session.askReset': {
    access: 'everybody',
    input: () => ({ phone: '0999999999' }),
    // This server sends nothing.
    answers: ['WrongState'],
  },
  'devices.list': about([]),
  'devices.revoke': about(['NotFound'], (town) => ({ deviceId: town.one('cho_device') })),
  'devices.pair': {
    access: 'stall.sell',
    over: stall,
    people: true,
    input: (town) => ({ stallId: stall(town) }),
  },
  'devices.redeem': {
    access: 'everybody',
    input: (town) => ({
      code: 'A'.repeat(43),
      device: { id: town.new('device'), name: 'Máy lạ' },
    }),
    answers: ['NotFound', 'WrongPhoneOrPin', 'NotAllowed'],
  },
  'passkeys.list': about([]),
  'passkeys.begin': about(['WrongPhoneOrPin'], () => ({ pin: '000000' })),
  'passkeys.add': about(['WrongPasskey'], (town) => ({
    id: town.new('passkey'),
    name: 'Điện thoại lạ',
    ...NO_PASSKEY,
    publicKey: 'AA',
    algorithm: -7,
  })),
  'passkeys.remove': about(['NotFound'], (town) => ({ id: town.new('passkey') })),
  'session.askPasskey': { access: 'everybody' },
  'session.openByPasskey': {
    access: 'everybody',
    input: () => ({ ...NO_PASSKEY, signature: 'AA' }),
    answers: ['WrongPasskey'],
  },
  'setup.state': { access: 'everybody' },
  'setup.begin': {
    access: 'everybody',
    input: () => ({
      token: 'not-the-token',
      name: 'Kẻ lạ',
      phone: '0999999998',
      pin: '918273',
      communeCode: '01234',
    }),
    answers: ['NotAllowed', 'WrongState'],
  },
}

/** One is found over the scope of what they are; who is nothing, over the whole server. */
const managed = (input: AccessRow['input'], answers: readonly string[] = []): AccessRow => ({
  access: 'access.manage',
  over: stall,
  elseServer: true,
  answers,
  ...(input && { input }),
})

export const PEOPLE_ROWS: AccessRows = {
  'people.list': {
    access: 'access.manage',
    over: market,
    input: (town) => ({ scopeId: town.market }),
  },
  'people.view': managed(vendorOf),
  'people.add': {
    access: 'access.manage',
    over: system,
    input: (town) => ({
      id: town.new('person'),
      phone: '0333000222',
      name: 'Chị Mới',
      pin: '918273',
    }),
  },
  'people.edit': managed((town) => ({ ...vendorOf(town), name: 'Cô Khác' })),
  'people.giveRole': {
    access: 'access.manage',
    over: market,
    input: (town) => ({ ...vendorOf(town), role: 'helper', scopeId: town.market }),
  },
  'people.withdrawRole': {
    access: 'access.manage',
    over: market,
    input: (town) => ({ ...vendorOf(town), role: 'helper', scopeId: town.market }),
  },
  'people.roleRequests': { access: 'access.manage', over: system, input: () => ({}) },
  'people.decideRoleRequest': {
    access: 'access.manage',
    over: system,
    input: (town) => ({ requestId: town.new('rolereq'), approve: false }),
    answers: ['NotFound'],
  },
  'passkeys.roles': { access: 'access.manage', over: system, input: () => ({}) },
  'passkeys.require': {
    access: 'access.manage',
    over: system,
    input: () => ({ role: 'treasurer', required: true }),
    answers: ['PasskeyNeeded'],
  },
  'people.history': managed(vendorOf),
  'people.resetPin': {
    access: 'access.reset_pin',
    over: stall,
    elseServer: true,
    input: vendorOf,
  },
  'people.sendReset': {
    access: 'access.reset_pin',
    over: stall,
    elseServer: true,
    input: vendorOf,
  },
  'people.sessions': managed(vendorOf),
  'people.endSession': managed((town) => ({ ...vendorOf(town), ...sessionOf(town) })),
  'people.endSessions': managed(vendorOf),
  'people.devices': {
    access: 'access.reset_pin',
    over: stall,
    elseServer: true,
    input: vendorOf,
  },
  'devices.revokeFor': {
    access: 'access.reset_pin',
    over: stall,
    elseServer: true,
    input: (town) => ({ ...vendorOf(town), deviceId: town.one('cho_device') }),
    answers: ['NotFound'],
  },
  'keys.list': {
    access: 'access.manage',
    over: market,
    input: (town) => ({ scopeId: town.market }),
  },
  'keys.make': {
    access: 'access.manage',
    over: market,
    input: (town) => ({
      id: town.new('person'),
      name: 'Máy tính tiền',
      role: 'vendor',
      scopeId: town.market,
      days: 30,
    }),
  },
  'keys.rotate': {
    access: 'access.manage',
    over: () => 'place:01234',
    input: (town) => ({ serviceId: town.one('cho_person', { kind: 'service' }), days: 30 }),
    // It has two keys when it was rotated before.
    answers: ['WrongState'],
  },
  'keys.revoke': {
    access: 'access.manage',
    over: () => 'place:01234',
    input: (town) => ({ keyId: town.one('cho_service_key') }),
  },
}

const administers = (input: AccessRow['input'], answers: readonly string[] = []): AccessRow => ({
  access: 'system.administer',
  over: system,
  answers,
  ...(input && { input }),
})
const request = (town: Town) => ({ id: town.one('cho_data_request') })
const buyer = () => ({ phone: '0912345678' })

export const PRIVACY_ROWS: AccessRows = {
  'privacy.requests': administers(() => ({})),
  'privacy.enterRequest': administers((town) => ({
    id: town.new('dsr'),
    kind: 'delete',
    ...buyer(),
    receivedOn: '2026-11-20',
  })),
  'privacy.reply': administers((town) => ({ ...request(town), extend: false })),
  'privacy.decide': administers((town) => ({
    ...request(town),
    decision: 'done',
    outcome: 'đã gửi',
  })),
  'privacy.find': administers(buyer),
  'privacy.export': administers(buyer),
  'privacy.erase': administers(buyer, ['WrongState', 'NotFound']),
  'admin.server': { access: 'system.administer' },
  'admin.audit': {
    access: 'access.manage',
    over: system,
    input: () => ({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-21T12:00:00.000Z' }),
  },
}

const feed = (town: Town) => ({ feedId: town.one('cho_feed') })
const overFeed = (input: AccessRow['input'], answers: readonly string[] = []): AccessRow => ({
  access: 'market.manage',
  over: market,
  answers,
  ...(input && { input }),
})

export const FEED_ROWS: AccessRows = {
  'feeds.list': overFeed(ofMarket),
  'feeds.addSecret': overFeed((town) => ({ ...feed(town), id: town.new('fsec') })),
  'feeds.retireSecret': overFeed(
    (town) => ({ ...feed(town), id: town.new('fsec') }),
    ['NotFound', 'WrongState'],
  ),
  'feeds.giveKey': overFeed((town) => ({ ...feed(town), key: 'api', value: 'k'.repeat(40) })),
  'feeds.pullNow': overFeed(feed, ['WrongState']),
  'feeds.trial': overFeed(feed, ['UnknownProvider', 'WrongState', 'WrongSignature']),
  'feeds.close': overFeed(feed),
}

/** The webhook of the market that everything happens on. */
const webhook = (town: Town) => ({ webhookId: town.one('cho_webhook', { reach: town.market }) })
const overWebhook = (
  input: NonNullable<AccessRow['input']> = webhook,
  answers: readonly string[] = [],
): AccessRow => ({ access: 'access.manage', over: market, answers, input })

export const WEBHOOK_ROWS: AccessRows = {
  'webhooks.list': overWebhook(ofMarket),
  'webhooks.open': overWebhook((town) => ({
    ...ofMarket(town),
    id: town.new('webhook'),
    url: 'https://receiver.example/',
  })),
  'webhooks.addSecret': overWebhook((town) => ({ ...webhook(town), id: town.new('fsec') })),
  'webhooks.retireSecret': overWebhook(
    (town) => ({ ...webhook(town), id: town.new('fsec') }),
    ['NotFound', 'WrongState'],
  ),
  'webhooks.deliveries': overWebhook(),
  'webhooks.redeliver': overWebhook((town) => ({
    ...webhook(town),
    bookId: town.bookOf(stall(town)),
    from: 1,
  })),
  'webhooks.disable': overWebhook(),
  'webhooks.resume': overWebhook(),
  'webhooks.close': overWebhook(),
}
