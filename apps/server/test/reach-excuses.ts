/** Names that a source file puts together out of parts, and the line that does it. */
export const PUT_TOGETHER: Readonly<Record<string, string>> = {
  'adoption.values.accept': '`adoption.values.${act}`',
  'adoption.values.approve': '`adoption.values.${act}`',
  'catalogue.dossier.move': '`catalogue.dossier.${step.by}`',
  'catalogue.dossier.step': '`catalogue.dossier.${step.by}`',
  'fees.object': '`fees.${how}`',
  'fees.objectForStall': '`fees.${how}`',
  'fees.uphold': '`fees.${how}`',
  'fees.waive': '`fees.${how}`',
  'orders.confirm': '`orders.${step}`',
  'orders.deliver': '`orders.${step}`',
  'orders.pack': '`orders.${step}`',
  'orders.ship': '`orders.${step}`',
}

/** What a file or a printed page that a screen links gives instead of the procedure: the link, as it is written. */
export const LINKED: Readonly<Record<string, string>> = {
  'adoption.report.pack': '/print/adoption/${unitCode}?pack=${packId}',
  'books.statement': 'path={`${stallId}/${sheet}`}',
  'books.trialBalance': 'path={`${stallId}/${sheet}`}',
  'settlement.batch': '/api/v1/settlements/${run.id}/payouts.xlsx',
}

/** What no screen asks, and why nobody at a desk or a till lacks it. */
export const NO_SCREEN: Readonly<Record<string, string>> = {
  'admin.addPerson':
    'people.add makes the person at `people`, with a code of their own; this is for a first run by a program',
  'admin.grantRole':
    'people.giveRole gives it at `people`, with the same second word; this is for a first run by a program',
  'adoption.scores.preview':
    'adoption.scores.sheet says at `scores` how a unit stands, and what is lacking besides',
  'catalogue.listing.facets':
    'the shop’s own pages count what they narrow; this is for pages of others',
  'catalogue.listing.packs':
    'catalogue.listing.ofCooperative answers `shelf` with the packs; this is for pages of others',
  'catalogue.party.checks':
    'catalogue.party.watched answers the desk with all that was said of each seller, in names',
  'market.openStall': 'market.takeIn does it at `board` with vendor, sign and code in one act',
  'members.list': 'members.register answers the desk with the same members and their capital',
  'money.payLink':
    'a link for pages of any site, made by their programs; at a stall the till shows the code itself',
  'payouts.list': 'money.payouts answers the desk with the same of a whole market, in names',
  'payouts.waiting': 'money.payouts answers the desk with these too, first in its list',
  'refunds.list':
    'money.payouts answers the desk with each as the payout it is, with reason and note',
  'refunds.view':
    'money.payouts answers the desk with each as the payout it is, with reason and note',
  'stock.sell':
    'the till’s sale names its goods and takes them in the same act; this is for tills of others',
}
