import type { DatabaseInvariant } from '../store/database-invariant.ts'

const LAST_STEPS = `select s.person_id, s.role, s.scope_id, s.act from cho_grant_step s
  where s.nth = (select max(x.nth) from cho_grant_step x
    where x.person_id = s.person_id and x.role = s.role and x.scope_id = s.scope_id)`
const same = (a: string, b: string) =>
  `${a}.person_id = ${b}.person_id and ${a}.role = ${b}.role and ${a}.scope_id = ${b}.scope_id`
const ADMINISTRATOR = "role = 'administrator' and scope_id = 'system'"

/** Who may do what, and how they came to it. */
export const ACCESS_INVARIANTS: readonly DatabaseInvariant[] = [
  {
    id: 'R1',
    statement:
      'Every role in force is the last word of its history, and no other role is in force.',
    statementVi:
      'Mọi vai trò đang có hiệu lực đúng là bước cuối trong lịch sử của nó, và không có vai trò nào khác.',
    sql: `select (select count(*) from cho_grant g where not exists
        (select 1 from (${LAST_STEPS}) l where ${same('l', 'g')} and l.act = 'given'))
      + (select count(*) from (${LAST_STEPS}) l where l.act = 'given' and not exists
        (select 1 from cho_grant g where ${same('g', 'l')})) as n`,
  },
  {
    id: 'R2',
    statement:
      'A guarded role that was asked for and approved bears two administrators, neither of them its bearer.',
    statementVi:
      'Vai trò phải có hai người duyệt thì có đúng hai quản trị viên khác nhau, không ai trong đó tự nhận vai trò ấy.',
    sql: `select count(*) as n from cho_grant_request r where r.state = 'approved'
      and (r.decided_by = r.asked_by or r.decided_by = r.person_id
        or (r.asked_by = r.person_id and r.act = 'given')
        or not exists (select 1 from cho_grant_step s where ${same('s', 'r')}
          and s.act = r.act and s.by_id = r.asked_by and s.second_id = r.decided_by))`,
  },
  {
    id: 'R3',
    statement: 'Once somebody administered the server, somebody does.',
    statementVi: 'Khi máy chủ đã có quản trị viên thì lúc nào cũng còn ít nhất một người.',
    sql: `select case when exists (select 1 from cho_grant_step where ${ADMINISTRATOR})
        and not exists (select 1 from cho_grant where ${ADMINISTRATOR}) then 1 else 0 end as n`,
  },
  {
    id: 'R4',
    statement:
      'Only people have sessions, only services have keys, and who was erased has neither session nor role.',
    statementVi:
      'Chỉ con người có phiên đăng nhập, chỉ dịch vụ có khóa, và người đã xóa không còn phiên hay vai trò nào.',
    sql: `select
      (select count(*) from cho_session s join cho_person p on p.id = s.person_id
        where p.kind <> 'person' or (p.erased_at is not null and s.revoked_at is null))
      + (select count(*) from cho_service_key k join cho_person p on p.id = k.person_id
        where p.kind <> 'service')
      + (select count(*) from cho_grant g join cho_person p on p.id = g.person_id
        where p.erased_at is not null) as n`,
  },
  {
    id: 'R5',
    statement: 'Only people who are here have passkeys.',
    statementVi: 'Chỉ người còn ở đây mới có khóa đăng nhập.',
    sql: `select count(*) as n from cho_passkey k join cho_person p on p.id = k.person_id
      where p.kind <> 'person' or p.erased_at is not null`,
  },
]
