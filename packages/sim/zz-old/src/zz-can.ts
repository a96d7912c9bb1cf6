import { CANARIES } from './canaries/index.ts'
import { simulate } from './simulate.ts'
for (const c of CANARIES) {
  let found: unknown
  const t0=Date.now()
  for (let seed=1; seed<=50 && !found; seed++) { const o=await simulate({seed, steps:500, options:{boundary:c.boundary}}); if(o.violations[0]) found={seed, steps:o.tally.steps, check:o.violations[0].check, facts: process.argv[2]? o.violations[0].facts: undefined} }
  console.log(c.name, JSON.stringify(found)?.slice(0,400), Date.now()-t0)
}
