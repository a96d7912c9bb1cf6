/**
 * Fields that take text and hold no hostile word in the hostile town: shown where another field is that
 * holds one (`as`), or why not (`because`).
 */
export type NotSown = { readonly as: string } | { readonly because: string }

const PHONE = { because: 'a telephone number: anything else is refused by the contract' }
const SCOPE = { because: 'the name of a scope: one that nobody has is refused, and never kept' }
const ACCOUNT = {
  because: 'an account of the book: one that it does not have is refused, and never kept',
}
const GOODS = {
  because: 'what deliveries name: one that none does is refused, and the line keeps none of it',
}
const SECRET = { because: 'a secret, kept apart and shown to nobody' }
const as = (field: string): NotSown => ({ as: field })

export const NOT_SOWN: Readonly<Record<string, NotSown>> = {
  'admin.addPerson phone': PHONE,
  'market.takeIn vendor.phone': PHONE,
  'members.admit details.phone': PHONE,
  'members.change details.phone': PHONE,
  'orders.enter buyer.phone': PHONE,
  'orders.find text': { because: 'what is looked for: it is kept and shown nowhere' },
  'orders.setContact phone': PHONE,
  'orders.standing.record buyer.phone': PHONE,
  'people.add phone': PHONE,
  'people.edit phone': PHONE,
  'privacy.enterRequest phone': PHONE,
  'privacy.erase phone': PHONE,
  'privacy.export phone': PHONE,
  'privacy.find phone': PHONE,
  'admin.grantRole scopeId': SCOPE,
  'keys.make scopeId': SCOPE,
  'people.giveRole scopeId': SCOPE,
  'people.withdrawRole scopeId': SCOPE,
  'tax.confirmMarketplace scopeId': SCOPE,
  'tax.proposeMarketplace scopeId': SCOPE,
  'tax.setRole scopeId': SCOPE,
  'tax.withdrawMarketplace scopeId': SCOPE,
  'feeds.addSecret secret': SECRET,
  'feeds.giveKey value': SECRET,
  'adoption.scores.keep told[].id': { because: 'the id of a line of the card, or refused' },
  'statements.rememberMap map.fingerprint': {
    because: 'a hash of the heading of a file, which the server compares and never shows',
  },
  'webhooks.open url': { because: 'an address over https, or refused' },
  'signs.check scanned': { because: 'what a camera read: compared, answered and not kept' },
  'sync events[].act.scanned': {
    because: 'what a camera read: compared and told as bank and number',
  },
  'goods.nameLine goods.product': GOODS,
  'goods.nameLine goods.grade': GOODS,
  'fees.object reason': as('fees.objectForStall reason'),
  'stall.accounts.ask reason': as('stall.accounts.askForVendor reason'),
  'tax.confirmMarketplace note': as('tax.proposeMarketplace note'),
  'orders.enter outside.number': as('orders.enter buyer.name'),
  'cooperative.fund.recordMoney into': ACCOUNT,
  'cooperative.recordMeeting decisions[].plan.funds[].name': as(
    'cooperative.recordMeeting decisions[].text',
  ),
  'members.capital.contribute into': ACCOUNT,
  'catalogue.photo.arrange photos[].alt': {
    because: 'needs a picture; the same words stand in `alt` and beside it as text',
  },
}
