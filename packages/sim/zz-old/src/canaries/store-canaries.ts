import { newId, nowOf } from '../world.ts'
import type { Canary } from './canary.ts'
import { all, changing, inserts, reads, updates } from './tampering.ts'

const eventLookUp = reads('cho_observation', 'and "event_id"')

/** Bugs in how things are stored and looked up, and in what phones send. */
export const STORE_CANARIES: readonly Canary[] = [
  {
    name: 'books before it looks',
    bug: 'A notice is booked before it is known whether it was told before; the key then says no.',
    boundary: {
      tamper: all(changing({ where: eventLookUp, rows: () => [] }), (sql, real) =>
        inserts('cho_observation')(sql) ? orIgnore(real) : real,
      ),
    },
  },
  {
    name: 'statement rows under new names',
    bug: 'Each import names its rows anew, so that an overlapping export brings everything again.',
    boundary: {
      tamper: all(
        changing({
          where: eventLookUp,
          parameters: (list) => list.map((one) => (isHash(one) ? `again-${String(one)}` : one)),
        }),
        changing({ where: inserts('cho_observation'), parameters: renamed() }),
      ),
    },
  },
  {
    name: 'pays cancelled requests',
    bug: 'The state of a request is not looked at: a cancelled one takes money by itself.',
    boundary: {
      tamper: changing({
        where: reads('cho_payment_request', '"code" in'),
        rows: (rows) => rows.map((row) => ({ ...(row as object), state: 'open' })),
      }),
    },
  },
  {
    name: 'never looks again',
    bug: 'Money that came before its request was known is not matched when the request comes.',
    boundary: {
      tamper: changing({
        where: (sql) => reads('cho_transfer_code')(sql) && sql.includes('inner join'),
        rows: () => [],
      }),
    },
  },
  {
    name: 'silent money',
    bug: 'What cannot be placed opens no exception.',
    boundary: { tamper: changing({ where: inserts('cho_exception'), skip: true }) },
  },
  {
    name: 'half a posting',
    bug: 'The allocated sum of a transfer is not kept up.',
    boundary: {
      tamper: changing({
        where: (sql) => updates('cho_bank_transfer')(sql) && sql.includes('"allocated"'),
        skip: true,
      }),
    },
  },
  {
    name: 'unguarded books',
    bug: 'The triggers are gone, and somebody corrects an entry where it stands.',
    boundary: {
      damage: (database) => {
        database.exec(`drop trigger cho_posting_no_update;
          create trigger canary after insert on cho_allocation begin
            update cho_posting set amount = amount + 1 where side = 'debit' and rowid =
              (select max(rowid) from cho_posting where side = 'debit');
          end`)
      },
    },
  },
  {
    name: 'ids made by the server',
    bug: 'Sales get their ids on arrival, so that a push sent again is new.',
    boundary: {
      push: (push, world) => {
        const maker = { nowMs: world.nowMs, random: world.random.faults }
        const events = push.events.map((event) =>
          event.act.type === 'cash_sale'
            ? { ...event, act: { ...event.act, saleId: newId('sale', maker) } }
            : event,
        )
        return { ...push, deviceId: newId('device', maker), events }
      },
    },
  },
  {
    name: 'believes the phone’s clock',
    bug: 'The time of a request is what the phone says, days off or not.',
    boundary: { push: (push, world) => ({ ...push, sentAt: nowOf(world) }) },
  },
]

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function renamed(): (list: unknown[]) => unknown[] {
  let count = 0
  return (list) => {
    count += 1
    return list.map((one) => (isHash(one) ? `${count}-${String(one)}` : one))
  }
}

function orIgnore(real: Parameters<ReturnType<typeof all>>[1]) {
  const ignoring = (run: () => ReturnType<typeof real.run>) => {
    try {
      return run()
    } catch {
      return { changes: 0, lastInsertRowid: 0 }
    }
  }
  return { ...real, run: (...given: unknown[]) => ignoring(() => real.run(...given)) }
}
