import { simulate } from './simulate.ts'
import { swarmOf } from './swarm.ts'
const seed=Number(process.argv[2]), code=process.argv[3]!, ref=process.argv[4]
const s=swarmOf(seed)
const swarm={ ...s, amounts: 'two' as const, stalls: 2, network:{...s.network,lostDelivery:0.2,longDelay:0.1}, feeds: [0,1].map((n)=>({authentication:'hmac' as const,references:n===2,balances:false,bareMemo:n===1})), people:{...s.people,resolve:0}, statements: { ...s.statements, rate: 1 } }
const o=await simulate({seed,steps:1000, options: { swarm, boundary: { damage: (db) => { const c=db.close.bind(db); Object.assign(db,{close(){ 
 const obs=db.prepare("select * from cho_observation where memo like ? or memo like ?").all(`%${code}%`,`%${code.toLowerCase()}%`) as any[]
 for (const t of new Set(obs.map(o=>o.transfer_id))) { console.log('T',t, JSON.stringify(db.prepare("select occurred_at,recorded_at,memo,allocated,amount from cho_bank_transfer where id=?").get(t)), db.prepare("select * from cho_transfer_code where transfer_id=?").all(t).map((x:any)=>x.code+x.how), db.prepare("select type,state,resolution from cho_exception where transfer_id=?").all(t),db.prepare("select request_id,amount,evidence,recorded_at from cho_allocation where transfer_id=?").all(t)); for (const x of db.prepare("select source,event_id,occurred_at,bank_reference,balance_after,memo,recorded_at,time_precision,state from cho_observation where transfer_id is ? order by rowid").all(t) as any[]) console.log('    ',x.state,x.source.slice(0,6)+x.source.slice(-3),x.event_id.slice(0,10),x.occurred_at,x.time_precision,x.bank_reference,x.memo.slice(0,90),x.recorded_at) }
 c() }}) } } } })
console.log(o.violations[0])
