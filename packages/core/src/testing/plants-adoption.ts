import type { Plant } from './plant.ts'

const STALL_DAY = '(select min(stall_id) from cho_stall_day)'
const FIRST_VALUE = '(select id from cho_indicator_value where revision = 1)'

export const ADOPTION_PLANTS: readonly Plant[] = [
  {
    breaks: 'I1',
    what: 'a stall’s kept takings are a đồng too high',
    alone: true,
    statements: [
      `update cho_stall_day set cash_amount = cash_amount + 1 where stall_id = ${STALL_DAY}`,
    ],
  },
  {
    breaks: 'I1',
    what: 'a stall’s day is forgotten',
    alone: true,
    statements: [`delete from cho_stall_day where stall_id = ${STALL_DAY}`],
  },
  {
    breaks: 'I2',
    what: 'a value was accepted without anybody’s approval',
    alone: true,
    statements: [
      `delete from cho_value_step where state = 'approved'`,
      `update cho_value_step set position = 3 where state = 'accepted'`,
    ],
  },
  {
    breaks: 'I2',
    what: 'a step is gone',
    alone: true,
    statements: [`delete from cho_value_step where state = 'submitted'`],
  },
  {
    breaks: 'I3',
    what: 'a revision replaces a value of another quarter',
    alone: true,
    statements: [
      `update cho_indicator_value set first_day = '2026-04-01', last_day = '2026-06-30'
        where id = ${FIRST_VALUE}`,
    ],
  },
  {
    breaks: 'I4',
    what: 'a clerk approved what the clerk had entered',
    alone: true,
    statements: [
      `update cho_value_step set person_id = (select person_id from cho_value_step
          where value_id = ${FIRST_VALUE} and state = 'submitted')
        where value_id = ${FIRST_VALUE} and state = 'approved'`,
    ],
  },
  {
    breaks: 'I5',
    what: 'a report replaces one of another commune',
    alone: true,
    statements: [`update cho_report_pack set unit_code = '01843' where supersedes_id is null`],
  },
  {
    breaks: 'I6',
    what: 'takings that were held back are printed after all',
    alone: true,
    statements: [
      `insert into cho_printed_sum (table_name, unit_code, first_day, last_day, epoch, shown,
          recorded_at)
        select table_name, unit_code, first_day, last_day, max(epoch) + 1, 1, max(recorded_at)
        from cho_printed_sum where shown = 0
        group by table_name, unit_code, first_day, last_day`,
    ],
  },
  {
    breaks: 'I7',
    what: 'a kept score is gone from the middle',
    alone: true,
    statements: [`update cho_score set revision = 3, reason = 'đếm lại' where revision = 1`],
  },
  {
    breaks: 'I8',
    what: 'nobody ever trusted a key whose trust was ended',
    alone: true,
    statements: [`delete from cho_exchange_peer where position = 1`],
  },
  {
    breaks: 'I9',
    what: 'that an activity was done is gone, that it is open again stayed',
    alone: true,
    statements: [`delete from cho_pilot_step where nth = 1`],
  },
]
