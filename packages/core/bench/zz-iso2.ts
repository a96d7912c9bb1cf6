import { aStallOnDisk, shownRequests } from './a-stall-on-disk.ts'
let made = 0
const Real = globalThis.Function
globalThis.Function = new Proxy(Real, { apply(t, th, a) { made++; return Reflect.apply(t, th, a) } }) as never
const stall = await aStallOnDisk()
await shownRequests(stall, 200)
const d = stall.database
const t = (name: string, q: string, ...p: unknown[]) => { const s = d.prepare(q); const o = d.prepare("select id from cho_observation where source = ?"); for (let i=0;i<300;i++) s.all(p as never); made = 0; let sum = 0; for (let i=0;i<3000;i++) { const a = performance.now(); s.all(p as never);  sum += performance.now()-a; o.all('x') } console.log((sum/3).toFixed(1).padStart(6), made, name) }
const n = stall.at.account.number, m = stall.market.id, b = stall.at.bookId

t('both cast', 'select a.id, c.next_counter from cho_receiving_account a join cho_code_series c on c.account_id = a.id where a.number = cast(? as text) and exists (select 1 from cho_stall s where s.account_id = a.id and s.market_id = cast(? as text))', n, m)
t('accounts json', `select code, role from cho_account where book_id = ? and code in (select value ->> 0 from json_each(?))`, b, '[["1121"],["3388"]]')
t('book left join json cast', `select b.head_seq, a.code from cho_book b left join cho_account a on a.book_id = b.id and a.code in (select value ->> 0 from json_each(?)) where b.id = cast(? as text)`, '[["1121"],["3388"]]', b)
t('book left join json cast both', `select b.head_seq, a.code from cho_book b left join cho_account a on a.book_id = b.id and a.code in (select value ->> 0 from json_each(cast(? as text))) where b.id = cast(? as text)`, '[["1121"],["3388"]]', b)
t('book join json cross', `select b.head_seq, a.code from cho_book b cross join json_each(cast(? as text)) j left join cho_account a on a.book_id = b.id and a.code = j.value ->> 0 where b.id = cast(? as text)`, '[["1121"],["3388"]]', b)
t('json only', `select value ->> 0 as v from json_each(?)`, '[["1121"],["3388"]]')
d.exec('begin')
t('upd from', `update cho_balance set debits = debits + cast(value ->> 1 as bigint) from json_each(?) as b where book_id = ? and account_code = value ->> 0 returning account_code, debits`, '[["1121", 1, 0],["3388",0,1]]', b)
t('upd from cast', `update cho_balance set debits = debits + cast(value ->> 1 as bigint) from json_each(cast(? as text)) as b where book_id = cast(? as text) and account_code = value ->> 0 returning account_code, debits`, '[["1121", 1, 0],["3388",0,1]]', b)
t('upd case', `update cho_balance set debits = debits + (select cast(value ->> 1 as bigint) from json_each(?) where value ->> 0 = account_code) where book_id = ? and account_code in (select value ->> 0 from json_each(?)) returning account_code, debits`, '[["1121", 1, 0],["3388",0,1]]', b, '[["1121", 1, 0],["3388",0,1]]')
t('upd one', `update cho_balance set debits = debits + ?, credits = credits + ? where book_id = ? and account_code = ? returning account_code, debits, credits, held`, 1, 0, b, '1121')
t('book only', `select head_seq, head_hash, last_recorded_at, closed_through from cho_book where id = ?`, b)
t('account one', `select code, kind, rule, min_balance, max_balance, closed_seq from cho_account where book_id = ? and code = ?`, b, '1121')
console.log(d.pragma('compile_options').map((r: any) => r.compile_options).filter((x: string) => /STAT|QPSG|CACHE|PAGE|TEMP|THREAD|DEFAULT|MEM/.test(x)).join(' '))
await stall.close()
