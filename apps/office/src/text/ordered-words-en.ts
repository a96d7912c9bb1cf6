import type { orderedWordsVi } from './ordered-words-vi.ts'

export const orderedWordsEn: Readonly<Record<keyof typeof orderedWordsVi, string>> = {
  about:
    'Whose goods an order sold earns the money once it is handed over. Say once where a pack comes from; later orders follow by themselves.',
  waiting: 'Handed over, and nobody knows whose goods they were',
  'waiting.none': 'Of every order it is known whose goods it sold.',
  'waiting.more': 'Shown here: the latest {n|line|lines}; the rest follow as these are done.',
  'waiting.hint':
    'Until it is said, the money is the cooperative’s income and no member has been given a share.',
  unnamed:
    'Of {n|line|lines} of orders nobody has said whose goods they were: this run has no member’s share of that.',
  'unnamed.many':
    'Of {n|line|lines} of orders or more nobody has said whose goods they were: this run has no member’s share of that.',
  day: 'Handed over',
  goods: 'Goods',
  amount: 'Buyer paid',
  waits: 'Not known',
  measure: 'Nobody has said how much is in one {unit}',
  'measure.own':
    'Nobody has said how much is in one {unit}: it can be the cooperative’s own alone. For goods of members list a pack with its content first.',
  act: 'Say whose',
  'act.of': 'Say whose {name} was',
  packs: 'Packs in the shop',
  'packs.none': 'Nothing is in the shop yet',
  'packs.none.help': 'List goods under “Listings” first; then say here which pack comes from what.',
  pack: 'Pack',
  from: 'Comes from',
  since: 'since {day}',
  'from.nobody': 'Not said',
  'from.own': 'The cooperative’s own goods',
  'from.some': 'Deliveries: {product}',
  'title.line': '{name}: whose goods?',
  'title.pack': '{name}: from which goods?',
  source: 'From deliveries of',
  choose: 'Choose…',
  'source.none':
    'No delivery is counted alike (kg, litres, pieces). Record one under “Goods in” first.',
  lot: 'Lot',
  oldest: 'The oldest lot first',
  'lot.of': '{from}, {day}, {q} {unit} left',
  always: 'From now on this pack always comes from here',
  go: 'Record',
  'done.line': 'Recorded whose {name} was',
  'done.pack': 'Recorded the source of {name}; orders handed over from now on follow',
}
