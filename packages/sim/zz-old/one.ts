import { simulate } from './src/simulate.ts'
import { openServer } from './src/server/server.ts'
const o=await simulate({seed:Number(process.argv[2]),steps:1200, options: { boundary: { damage: (db) => { (globalThis as any).DB=db; const c=db.close.bind(db); (db as any).close=()=>{ 
 const v=db.prepare("select * from cho_bank_transfer order by rowid desc limit 1").get() as any
 console.log(v)
 for (const t of db.prepare("select id,occurred_at,recorded_at,memo from cho_bank_transfer where account_id=? and amount=? and direction=? order by rowid").all(v.account_id,v.amount,v.direction) as any[]) { console.log('T',t.id.slice(-6),t.occurred_at,t.memo); for (const x of db.prepare("select source,event_id,occurred_at,bank_reference,balance_after,memo,recorded_at,time_precision from cho_observation where transfer_id=? order by rowid").all(t.id) as any[]) console.log('    ',x.source.slice(0,6)+x.source.slice(-3),x.event_id.slice(0,10),x.occurred_at,x.time_precision,x.bank_reference,x.balance_after,x.memo.slice(0,90),x.recorded_at) }
 c() } } } } })
console.log(o.violations, JSON.stringify(o.swarm.feeds), o.swarm.amounts)
