import type {
  MemberId,
  OrderId,
  PersonId,
  SellerContactId,
  ShopReportId,
  StandingOrderId,
} from '@cho40/contract'
import { accessEvents } from './access/access-events.ts'
import { devicesOf } from './access/devices.ts'
import { roleHistory } from './access/role-requests.ts'
import { sessionsOf } from './access/sessions.ts'
import type { ClockDep, Reading } from './store/deps.ts'

/** Everything here that bears somebody's telephone number, and what hangs on it. */
export type Subject = {
  readonly people: readonly PersonId[]
  readonly members: readonly MemberId[]
  readonly orders: readonly OrderId[]
  readonly standingOrders: readonly StandingOrderId[]
  readonly shopReports: readonly ShopReportId[]
  readonly sellerContacts: readonly SellerContactId[]
}

/**
 * Finds somebody by telephone number: as a user of this server, as a member of cooperatives, as a
 * buyer, as who reported something and as a seller that published it. A member who is also a user is found even where the register has another number.
 */
export async function findSubject(reading: Reading, phone: string): Promise<Subject> {
  const people = await reading.db
    .selectFrom('cho_person')
    .select('id')
    .where('phone', '=', phone)
    .where('kind', '=', 'person')
    .execute()
  const members = await reading.db
    .selectFrom('cho_member as m')
    .leftJoin('cho_member_version as v', 'v.member_id', 'm.id')
    .leftJoin('cho_person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .distinct()
    .where((eb) => eb.or([eb('v.phone', '=', phone), eb('p.phone', '=', phone)]))
    .orderBy('m.id')
    .execute()
  const orders = await reading.db
    .selectFrom('cho_order')
    .select('id')
    .where('buyer_phone', '=', phone)
    .orderBy('id')
    .execute()
  const standing = await reading.db
    .selectFrom('cho_standing_order')
    .select('id')
    .where('buyer_phone', '=', phone)
    .orderBy('id')
    .execute()
  const reports = await reading.db
    .selectFrom('cho_shop_report')
    .select('id')
    .where('phone', '=', phone)
    .orderBy('id')
    .execute()
  const contacts = await reading.db
    .selectFrom('cho_seller_contact')
    .select('id')
    .where('phone', '=', phone)
    .orderBy('book_id')
    .orderBy('position')
    .execute()
  const ids = <Id>(rows: readonly { readonly id: Id }[]) => rows.map(({ id }) => id)
  return {
    people: ids(people),
    members: ids(members),
    orders: ids(orders),
    standingOrders: ids(standing),
    shopReports: ids(reports),
    sellerContacts: ids(contacts),
  }
}

/**
 * All that is kept about a telephone number, as plain data to be handed over. Identity numbers are
 * shown by their last figures: whoever asks holds the paper itself.
 */
export async function exportSubject(reading: Reading & ClockDep, phone: string) {
  const subject = await findSubject(reading, phone)
  const { db } = reading
  const many = <Id>(ids: readonly Id[]) => (ids.length === 0 ? undefined : ids)
  const [members, orders] = [many(subject.members), many(subject.orders)]
  const standing = many(subject.standingOrders)
  const reports = many(subject.shopReports)
  const contacts = many(subject.sellerContacts)
  return {
    format: 'cho40-subject/1',
    exportedAt: reading.clock.now(),
    people: await Promise.all(subject.people.map((id) => personData(reading, id))),
    members: members
      ? await db
          .selectFrom('cho_member as m')
          .innerJoin('cho_member_version as v', 'v.member_id', 'm.id')
          .select(['m.id', 'm.cooperative_id', 'm.number', 'm.admitted_on', 'm.left_on'])
          .select(['v.version', 'v.from_day', 'v.name', 'v.address', 'v.nationality', 'v.phone'])
          .select(['v.identity_kind', 'v.identity_masked', 'v.language', 'v.recorded_at'])
          .where('m.id', 'in', members)
          .orderBy('m.id')
          .orderBy('v.version')
          .execute()
      : [],
    memberAccounts: members
      ? await db
          .selectFrom('cho_member_account')
          .select(['member_id', 'from_day', 'bin', 'number', 'holder_name'])
          .where('member_id', 'in', members)
          .orderBy('member_id')
          .orderBy('nth')
          .execute()
      : [],
    orders: orders
      ? await db
          .selectFrom('cho_order')
          .select(['id', 'buyer_name', 'buyer_phone', 'address', 'handing', 'placed_at'])
          .where('id', 'in', orders)
          .orderBy('id')
          .execute()
      : [],
    standingOrders: standing
      ? await db
          .selectFrom('cho_standing_order')
          .select(['id', 'buyer_name', 'buyer_phone', 'rhythm', 'first_day', 'last_day'])
          .where('id', 'in', standing)
          .orderBy('id')
          .execute()
      : [],
    shopReports: reports
      ? await db
          .selectFrom('cho_shop_report')
          .select(['id', 'about', 'reason', 'words', 'phone', 'reported_at', 'state'])
          .where('id', 'in', reports)
          .orderBy('id')
          .execute()
      : [],
    sellerContacts: contacts
      ? await db
          .selectFrom('cho_seller_contact')
          .select(['id', 'book_id', 'phone', 'address', 'hours', 'recorded_at'])
          .where('id', 'in', contacts)
          .orderBy('id')
          .execute()
      : [],
  }
}

const ALL_TIME = { from: '0000-01-01T00:00:00.000Z', to: '9999-12-31T00:00:00.000Z' } as const
const EVENTS = 10_000

async function personData(reading: Reading & ClockDep, id: PersonId) {
  const { db } = reading
  const person = await db
    .selectFrom('cho_person')
    .select(['id', 'name', 'phone', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const span = ALL_TIME as { from: typeof person.created_at; to: typeof person.created_at }
  return {
    ...person,
    roles: await roleHistory(reading, id),
    sessions: await sessionsOf(reading, { personId: id }),
    devices: await devicesOf(reading, id),
    stalls: await db
      .selectFrom('cho_stall as s')
      .innerJoin('cho_receiving_account as a', 'a.id', 's.account_id')
      .select(['s.id', 's.number', 's.name', 'a.bin', 'a.number as account', 'a.holder_name'])
      .where('s.vendor_id', '=', id)
      .orderBy('s.id')
      .execute(),
    access: await accessEvents(reading, { ...span, personId: id, limit: EVENTS }),
  }
}
