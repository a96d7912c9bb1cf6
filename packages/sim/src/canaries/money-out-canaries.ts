import type { Canary } from './canary.ts'
import { changing, inserts, reads } from './tampering.ts'

/** Bugs in what is paid out, given back, taken back, and in what counts as a stall's own money. */
export const MONEY_OUT_CANARIES: readonly Canary[] = [
  {
    name: 'nobody asks the second person',
    bug: 'A payout above the limit is taken as approved when the bank’s line comes.',
    boundary: {
      tamper: changing({
        where: reads('cho_payout', '"code" ='),
        rows: (rows) => rows.map((row) => ({ ...(row as object), needs_approval: 0 })),
      }),
    },
  },
  {
    name: 'cancelled payouts are paid',
    bug: 'The state of a payout is not looked at: a line pays it whatever it is.',
    boundary: {
      tamper: changing({
        where: reads('cho_payout', '"code" ='),
        rows: (rows) => rows.map((row) => ({ ...(row as object), state: 'sent' })),
      }),
    },
  },
  {
    name: 'refunds without end',
    bug: 'What was given back before is forgotten: more goes back than came.',
    boundary: {
      tamper: changing({ where: reads('cho_refund', '"payout"."state" in'), rows: () => [] }),
    },
  },
  {
    name: 'nothing is set aside',
    bug: 'A payout keeps no money aside.',
    boundary: { tamper: changing({ where: inserts('cho_hold'), skip: true }) },
  },
  {
    name: 'half taken back',
    bug: 'Undoing a match takes half of its amount back.',
    boundary: {
      tamper: changing({
        where: inserts('cho_allocation'),
        parameters: (list) =>
          list.map((one) => (typeof one === 'number' && one < -1 ? Math.ceil(one / 2) : one)),
      }),
    },
  },
  {
    name: 'decisions forgotten',
    bug: 'Whether a person decided is not looked at, so the machine does again what was undone.',
    boundary: {
      tamper: changing({
        where: reads('cho_allocation', '"decision_id" is not null'),
        rows: () => [],
      }),
    },
  },
  {
    name: 'every account is a sign’s',
    bug: 'Whatever comes without a code is a walk-up sale of the stall.',
    boundary: {
      damage: (database) => {
        database.exec(`insert or ignore into cho_walk_up_account
          (account_id, stall_id, declared_by, recorded_at)
          select account_id, id, vendor_id, opened_at from cho_stall`)
      },
    },
  },
  {
    name: 'texts are believed',
    bug: 'A bank text that anybody can send pays requests.',
    boundary: { adapter: (real) => ({ ...real, isHearsay: () => false }) },
  },
]
