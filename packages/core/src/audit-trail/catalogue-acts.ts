import { type AuditSource, does, of, source, state } from './source.ts'

const LISTING = of('cho_listing', 'cooperative_id')
const LOT = [of('cho_lot', 'listing_id'), LISTING]

/** Products, their lots and their stock. */
export const CATALOGUE_ACTS: readonly AuditSource[] = [
  source('cho_listing_step', {
    name: 'listing',
    about: 'listing_id',
    ...state,
    within: [LISTING],
    facts: ['reasons', 'note'],
  }),
  source('cho_listing_change', {
    name: 'listing_change',
    about: 'listing_id',
    ...does('revised'),
    nth: 'position',
    within: [LISTING],
    facts: ['field'],
  }),
  source('cho_listing_photo', {
    name: 'listing',
    by: 'added_by',
    about: 'listing_id',
    ...does('photo_added'),
    nth: 'hash',
    within: [LISTING],
  }),
  source('cho_shop_report_step', {
    name: 'shop_report',
    about: 'report_id',
    ...state,
    within: [of('cho_shop_report', 'seller_id')],
  }),
  source('cho_dossier_step', {
    name: 'dossier',
    about: 'dossier_id',
    ...state,
    within: [of('cho_dossier', 'cooperative_id')],
    facts: ['reason'],
  }),
  source('cho_lot', {
    name: 'lot',
    at: 'opened_at',
    by: 'opened_by',
    about: 'id',
    ...does('opened'),
    within: LOT,
    facts: ['number'],
  }),
  source('cho_lot_change', {
    name: 'lot',
    about: 'lot_id',
    ...does('changed'),
    nth: 'position',
    within: LOT,
    facts: ['field', 'before', 'after'],
  }),
  source('cho_trace_event', {
    name: 'lot',
    about: 'lot_id',
    done: { column: 'kind' },
    nth: 'position',
    within: LOT,
    facts: ['note'],
  }),
  source('cho_stock_move', {
    name: 'stock',
    about: 'id',
    done: { column: 'kind' },
    within: [of('cho_stock_move', 'place_id'), of('cho_stock_place', 'book_id')],
    facts: ['on_hand', 'reason'],
    peopleOnly: true,
  }),
  source('cho_oversell', {
    name: 'stock',
    at: 'resolved_at',
    by: 'resolved_by',
    about: 'id',
    ...does('oversell_resolved'),
    within: [of('cho_oversell', 'place_id'), of('cho_stock_place', 'book_id')],
    facts: ['resolution', 'quantity'],
  }),
]
