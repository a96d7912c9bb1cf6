import { first, type Plant } from './plant.ts'

export const CATALOGUE_PLANTS: readonly Plant[] = [
  {
    breaks: 'K1',
    what: 'goods appear without a move',
    alone: true,
    statements: ['update cho_stock set on_hand = on_hand + 1000 where on_hand > 0'],
  },
  {
    breaks: 'K1',
    what: 'a move is lost',
    alone: true,
    statements: ["delete from cho_stock_move where kind = 'received'"],
  },
  {
    breaks: 'K2',
    what: 'a double sale was resolved, its goods still lack',
    alone: true,
    statements: [
      `update cho_oversell set state = 'resolved', resolution = 'taken'
        where id = ${first('cho_oversell', "state = 'open'")}`,
    ],
  },
  {
    breaks: 'K2',
    what: 'a double sale says another quantity than its move',
    alone: true,
    statements: [
      `update cho_oversell set quantity = quantity + 1000
        where id = ${first('cho_oversell', "state = 'resolved'")}`,
    ],
  },
  {
    breaks: 'K3',
    what: 'a second certificate begins while the first is in force',
    alone: true,
    statements: [
      `insert into cho_certificate (id, cooperative_id, listing_id, holder, product, stars,
        decision_number, decided_on, issuer, valid_until, in_force_until, recorded_at)
      select 'cert_planted', cooperative_id, listing_id, holder, product, stars, decision_number,
        '2026-02-02', issuer, valid_until, in_force_until, recorded_at
      from cho_certificate where id = ${first('cho_certificate', 'listing_id is not null')}`,
    ],
  },
  {
    breaks: 'K4',
    what: 'an event vanishes from a trace',
    alone: true,
    statements: ['delete from cho_trace_event where position = 1'],
  },
  {
    breaks: 'K4',
    what: 'a line vanishes from a change log',
    alone: true,
    statements: ['delete from cho_lot_change where position = 1'],
  },
  {
    breaks: 'K5',
    what: 'the shop forgets that it changed',
    alone: true,
    statements: ['update cho_shop_version set version = 0'],
  },
  {
    breaks: 'K5',
    what: 'a product has no last change',
    alone: true,
    statements: [`delete from cho_shop_change where listing_id = ${first('cho_listing', '1 = 1')}`],
  },
  {
    breaks: 'K6',
    what: 'a listing’s story is changed without a word in its log',
    alone: true,
    statements: [
      `update cho_listing set story = 'Khác.'
        where id = (select min(listing_id) from cho_listing_change)`,
    ],
  },
  {
    breaks: 'K6',
    what: 'how goods are stored is changed without a word in the log',
    alone: true,
    statements: [
      `update cho_listing set storage = 'Khác.'
        where id = (select min(listing_id) from cho_listing_change)`,
    ],
  },
  {
    breaks: 'K6',
    what: 'a correction vanishes from its log',
    alone: true,
    statements: ['delete from cho_listing_change where position = 1'],
  },
  {
    breaks: 'K6',
    what: 'what a listing said before is written anew',
    alone: true,
    statements: ["update cho_listing_change set before = 'Khác.' where position = 2"],
  },
]
