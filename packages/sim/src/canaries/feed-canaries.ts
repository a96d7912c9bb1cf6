import type { BankFeed, BankNotice } from '@cho40/core/reconciliation'
import { dong, ok } from '@cho40/values'
import type { Database } from 'better-sqlite3'
import type { Canary } from './canary.ts'

/** Bugs on the way from a provider into the books. */
export const FEED_CANARIES: readonly Canary[] = [
  {
    name: 'ids made on arrival',
    bug: 'Each delivery gets an id of its own, so that a repeated one is new.',
    boundary: { adapter: (real, database) => rewriting(real, freshIds(database)) },
  },
  {
    name: 'sources that never meet',
    bug: 'A second provider’s reference is taken for a different numbering and time is ignored.',
    boundary: {
      adapter: (real) =>
        rewriting(real, ({ balanceAfter: _balance, ...notice }) => ({
          ...notice,
          bankReference: `5209 - ${notice.eventId}${notice.memo.length}`,
          memo: '',
        })),
    },
  },
  {
    name: 'amounts as fractions',
    bug: 'The amount goes through thousands and back, rounded: đồng are lost.',
    boundary: {
      adapter: (real) =>
        rewriting(real, (notice) => ({
          ...notice,
          amount: dong(Math.max(1, Math.round(notice.amount / 1000) * 1000)),
        })),
    },
  },
  {
    name: 'first match by amount',
    bug: 'Money without a code goes to the oldest open request of that amount.',
    boundary: {
      adapter: (real, database) => {
        const find = database
          .prepare<[number], string>(
            "select code from cho_payment_request where due = ? and state = 'open' limit 1",
          )
          .pluck()
        return rewriting(real, (notice) =>
          /kx/i.test(notice.memo)
            ? notice
            : { ...notice, memo: `${notice.memo} ${find.get(notice.amount) ?? ''}` },
        )
      },
    },
  },
  {
    name: 'first digits',
    bug: 'A memo is matched on the beginning of a code: the first request that starts alike is paid.',
    boundary: {
      adapter: (real, database) => {
        const find = database
          .prepare<[string], string>(
            'select code from cho_payment_request where code like ? order by rowid limit 1',
          )
          .pluck()
        return rewriting(real, (notice) => ({
          ...notice,
          memo: notice.memo.replaceAll(
            /KX[0-9A-Z]{9}/gi,
            (code) => find.get(`${code.slice(0, 3)}%`) ?? code,
          ),
        }))
      },
    },
  },
  {
    name: 'answers before the commit',
    bug: 'The provider hears that its notice is taken although the work then fails.',
    boundary: { acknowledgesFirst: true },
  },
]

function rewriting(real: BankFeed, change: (notice: BankNotice) => BankNotice): BankFeed {
  return {
    ...real,
    read: (body) => {
      const notices = real.read(body)
      return notices.ok ? ok(notices.value.map(change)) : notices
    },
  }
}

/** How often each id came, in the run that a database belongs to. */
const arrivals = new WeakMap<Database, Map<string, number>>()

function freshIds(database: Database): (notice: BankNotice) => BankNotice {
  const times = arrivals.get(database) ?? new Map<string, number>()
  arrivals.set(database, times)
  return (notice) => {
    const before = times.get(notice.eventId) ?? 0
    times.set(notice.eventId, before + 1)
    return before === 0 ? notice : { ...notice, eventId: `${notice.eventId}-${before}` }
  }
}
