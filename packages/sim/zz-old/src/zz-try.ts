import { simulate } from '/work/main/packages/sim/src/simulate.ts'
const first=Number(process.argv[2]??1), n=Number(process.argv[3]??5), steps=Number(process.argv[4]??1200)
const t0=Date.now(); let total=0, tr=0, auto=0, held=0, obs=0
const recall: Record<string,{expected:number,matched:number}>={}
const bad: Record<string, number[]>={}
for(let s=first;s<first+n;s++){
  const o=await simulate({seed:s,steps})
  total+=o.tally.steps; tr+=o.tally.transfers; auto+=o.tally.automatic; held+=o.tally.held; obs+=o.tally.observations
  for(const [k,v] of Object.entries(o.tally.recall)){const r=recall[k]??={expected:0,matched:0}; r.expected+=v.expected; r.matched+=v.matched}
  if(o.violations.length){ (bad[o.violations[0]!.check]??=[]).push(s); if(process.argv[5]){ console.log('SEED',s,JSON.stringify(o.violations.slice(0,3),null,1)); console.log(o.trace.slice(-Number(process.argv[5])).join('\n'))} }
}
console.log({total,tr,auto,held,obs,sps:Math.round(total/((Date.now()-t0)/1000)), ms: Date.now()-t0}); console.log(recall); console.log(bad)
