import { simulate } from './simulate.ts'
for (const seed of [3, 8, 13, 21]) { const a=await simulate({seed,steps:800}); const b=await simulate({seed,steps:800}); console.log(seed, a.traceHash===b.traceHash, a.databaseHash===b.databaseHash, a.swarm.statements.xlsx>0) }
